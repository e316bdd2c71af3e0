#include "data/authoring/readers.hpp"

namespace lobby::authoring {
namespace {

ReviewEntry parseReview(const TomlValue& table, const std::filesystem::path& file, Reporter& reporter) {
  TableReader reader(table, file, reporter);
  ReviewEntry review;
  review.quote = reader.requiredText("quote", "quote = \"…\"");
  if (const auto author = reader.text("author")) review.author = *author;
  if (const auto from = reader.text("source")) review.source = *from;
  review.language = reader.requiredText("language", "language = \"de\"");
  review.stars = reader.real("stars");
  if (review.stars && !(review.stars->value >= 0 && review.stars->value <= 5)) {
    reporter.error(review.stars->place, "stars must lie between 0 and 5, correct the number");
    review.stars.reset();
  }
  reader.finish();
  return review;
}

}  // namespace

std::vector<ReviewEntry> readReviews(const Source& source, const std::filesystem::path& file) {
  std::vector<ReviewEntry> reviews;
  const std::optional<TomlValue> table = readToml(source, file);
  if (!table) return reviews;
  TableReader reader(*table, file, source.reporter);
  for (const TomlValue* entry : reader.tables("review")) {
    reviews.push_back(parseReview(*entry, file, source.reporter));
  }
  reader.finish();
  return reviews;
}

}  // namespace lobby::authoring
