#include "data/authoring/import/film_files.hpp"

#include <algorithm>

#include "data/authoring/import/text.hpp"
#include "data/authoring/readers.hpp"

namespace lobby::authoring {
namespace {

constexpr const char* inFile = "film.toml";

// What a reader makes of it; nothing when it has errors.
std::optional<Facts> factsIn(const std::string& bytes) {
  Reporter reporter;
  const auto text = cleanText(bytes, inFile, reporter);
  const auto table = text ? parseTomlFile(*text, inFile, reporter) : std::nullopt;
  if (!table) return std::nullopt;
  FilmFolder film;
  film.place.file = inFile;
  parseFilm(*table, film, reporter);
  return factsOf(film);
}

bool sameFacts(const Facts& a, const Facts& b) {
  if (a.all().size() != b.all().size()) return false;
  return std::ranges::all_of(a.all(), [&](const Fact& fact) {
    const Fact* other = b.find(fact.key);
    return other != nullptr && other->values == fact.values;
  });
}

// Behind the last key that belongs to the file as a whole: before the first table, and before the comments
// and empty lines that lead to it.
std::size_t endOfKeys(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '[') return end;
    const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = trimmed(text.substr(at, next - at));
    if (!line.empty() && line.front() != '#') end = next;
    at = next;
  }
  return text.size();
}

// Behind the line that is exactly `[contentRating]`, if there is one.
std::optional<std::size_t> behindHeader(std::string_view text, std::string_view header) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    if (trimmed(line.substr(0, line.find('#'))) == header) return at;
  }
  return std::nullopt;
}

void insertLine(std::string& text, std::size_t at, const std::string& line) {
  const std::string end(lineEndOf(text));
  const bool open = at > 0 && text[at - 1] != '\n';  // the last line has no end
  text.insert(at, (open ? end : "") + line + end);
}

std::string reviewToml(const DraftReview& review, std::string_view lineEnd) {
  const std::string end(lineEnd);
  std::string text = "[[review]]" + end + "quote = " + tomlString(review.quote.text) + end;
  if (!review.author.empty()) text += "author = " + tomlString(review.author) + end;
  if (!review.source.empty()) text += "source = " + tomlString(review.source) + end;
  if (review.stars) {
    const int halves = static_cast<int>(*review.stars * 2);
    text += "stars = " + std::to_string(halves / 2) + (halves % 2 == 1 ? ".5" : "") + end;
  }
  return text + "language = " + tomlString(review.quote.language) + end;
}

}  // namespace

std::string_view lineEndOf(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  return end != bytes.npos && end > 0 && bytes[end - 1] == '\r' ? "\r\n" : "\n";
}

std::string filmToml(const DraftFilm& film, const std::string& source) {
  std::string text = "# Imported from " + source + ": look through it, and complete it.\n";
  const bool hasDuration = film.facts.find("duration") != nullptr;
  for (const Fact& fact : film.facts.inOrder()) {
    text += tomlLine(fact) + "\n";
    if (fact.key != "originalTitle") continue;
    for (const DraftText& other : film.otherTitles) text += "# also called " + tomlString(other.text) + "\n";
    if (!hasDuration)
      text += "# duration = \"PT1H53M\"   # nobody said it: write it here, and take the # away\n";
  }
  return text;
}

std::optional<std::string> withFact(const std::string& filmToml, const Fact& fact) {
  constexpr std::string_view ratings = "contentRating.";
  std::string text = filmToml;
  std::string line = tomlLine(fact);
  std::size_t at = endOfKeys(text);
  const auto behind = fact.key.starts_with(ratings) ? behindHeader(text, "[contentRating]") : std::nullopt;
  if (behind) {
    at = *behind;
    line = line.substr(ratings.size());
  }
  insertLine(text, at, line);
  // A reader has the last word on whether this was the right place.
  const auto before = factsIn(filmToml);
  const auto after = factsIn(text);
  if (!before || !after) return std::nullopt;
  Facts wanted = *before;
  wanted.set(fact);
  return sameFacts(*after, wanted) ? std::optional(text) : std::nullopt;
}

std::string textFile(std::string_view title, std::string_view synopsis) {
  const std::string body = toMarkdown(synopsis);
  return "+++\ntitle = " + tomlString(title) + "\n+++\n" + body + (body.empty() ? "" : "\n");
}

std::optional<std::string> withReviews(const std::string& reviewsToml,
                                       const std::vector<DraftReview>& reviews) {
  const std::string_view end = lineEndOf(reviewsToml);
  std::string text = reviewsToml;
  for (const DraftReview& review : reviews) {
    if (!text.empty() && !text.ends_with('\n')) text += end;
    if (!text.empty()) text += end;
    text += reviewToml(review, end);
  }
  Reporter reporter;
  const auto clean = cleanText(text, "reviews.toml", reporter);
  if (!clean || !parseTomlFile(*clean, "reviews.toml", reporter)) return std::nullopt;
  return text;
}

std::string stillName(std::string_view address, std::size_t number) {
  const std::string_view path = address.substr(0, address.find_first_of("?#"));
  const std::string_view name = path.substr(std::min(path.rfind('/') + 1, path.size()));
  const std::size_t dot = name.rfind('.');
  const std::string extension = dot == name.npos ? "" : lowerAscii(name.substr(dot));
  std::string stem = slug(name.substr(0, dot), {}).substr(0, 24);
  while (stem.ends_with('-')) stem.pop_back();
  if (stem.empty()) stem = "still";
  const std::string digits = (number < 10 ? "0" : "") + std::to_string(number);
  return digits + "-" + stem + (extension == ".png" ? ".png" : ".jpg");
}

}  // namespace lobby::authoring
