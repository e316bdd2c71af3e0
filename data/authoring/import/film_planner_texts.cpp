// A film's texts, reviews and pictures.
#include <algorithm>

#include "data/authoring/import/film_files.hpp"
#include "data/authoring/import/film_planner.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

const DraftText* in(const std::vector<DraftText>& texts, const std::string& language) {
  const auto found = std::ranges::find(texts, language, &DraftText::language);
  return found == texts.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> FilmPlanner::languages() const {
  std::vector<std::string> found;
  for (const auto* texts : {&film_.titles, &film_.synopses}) {
    for (const DraftText& text : *texts) {
      if (std::ranges::find(found, text.language) == found.end()) found.push_back(text.language);
    }
  }
  return found;
}

const TextFile* FilmPlanner::textThere(const std::string& language) const {
  if (there_ == nullptr) return nullptr;
  const auto is = [&](const TextFile& text) { return text.language.value == language; };
  const auto found = std::ranges::find_if(there_->texts, is);
  return found == there_->texts.end() ? nullptr : &*found;
}

void FilmPlanner::reportGuess(const DraftText& text) {
  if (!text.guessed) return;
  add(ImportKind::assumed, {},
      "the file does not say in which language its texts are; they are taken for " + text.language +
          " (--language says another one)",
      text.origin);
}

void FilmPlanner::planText(const std::string& language) {
  const DraftText* own = in(film_.titles, language);
  const DraftText& title = own == nullptr ? film_.titles.front() : *own;
  const DraftText* synopsis = in(film_.synopses, language);
  const std::string name = language + ".md";
  if (const TextFile* there = textThere(language)) {
    if (!isBroken(name)) keepText(*there, title, synopsis);
    return;
  }
  reportGuess(title);
  if (synopsis != nullptr) reportGuess(*synopsis);
  make(name, textFile(title.text, synopsis == nullptr ? "" : synopsis->text));
}

void FilmPlanner::keepText(const TextFile& text, const DraftText& title, const DraftText* synopsis) {
  const std::string file = path(text.language.value + ".md");
  if (fold(text.title.value) != fold(title.text) && fold(there_->originalTitle.value) != fold(title.text)) {
    add(ImportKind::kept, file,
        "the title is " + inQuotes(text.title.value) + ", " + source() + " says " + inQuotes(title.text),
        title.origin);
  }
  if (synopsis == nullptr) return;
  if (trimmed(text.body.value).empty()) {
    const std::string old = bytes(text.language.value + ".md");
    const std::string end(lineEndOf(old));
    plan_.files[file] = old + (old.ends_with('\n') ? "" : end) + toMarkdown(synopsis->text, end) + end;
    reportGuess(*synopsis);
    add(ImportKind::changed, file, "the synopsis", synopsis->origin);
  } else if (fold(text.body.value) != fold(synopsis->text)) {
    add(ImportKind::kept, file, "there is a synopsis already, " + source() + " has another",
        synopsis->origin);
  }
}

void FilmPlanner::planReviews() {
  std::vector<DraftReview> fresh;
  for (const DraftReview& review : film_.reviews) {
    const auto same = [&](const ReviewEntry& entry) {
      return fold(entry.quote.value) == fold(review.quote.text);
    };
    if (there_ == nullptr || std::ranges::none_of(there_->reviews, same)) fresh.push_back(review);
  }
  if (fresh.empty()) return;
  const std::string file = path("reviews.toml");
  const bool isThere = existing_.has(file);
  if (isThere && isBroken("reviews.toml")) return;
  auto text = withReviews(bytes("reviews.toml"), fresh);
  const std::string what = std::to_string(fresh.size()) + (fresh.size() == 1 ? " review" : " reviews");
  if (!text) {
    add(ImportKind::unplaced, file, what + " could not be added to this file; write them by hand",
        fresh.front().quote.origin);
    return;
  }
  for (const DraftReview& review : fresh) reportGuess(review.quote);
  if (!isThere) return make("reviews.toml", std::move(*text));
  plan_.files[file] = std::move(*text);
  add(ImportKind::changed, file, what, fresh.front().quote.origin);
}

void FilmPlanner::planImages() {
  if (there_ != nullptr && !there_->stills.empty()) {
    if (film_.images.empty()) return;
    add(ImportKind::kept, path("stills"),
        "there are stills already; the pictures that " + source() + " names were left",
        film_.images.front().origin);
    return;
  }
  std::size_t number = 0;
  for (const DraftText& image : film_.images) {
    add(ImportKind::toDo, path("stills/" + stillName(image.text, ++number)),
        "save the picture " + shortened(image.text, 200) + " under this name (nothing was fetched)",
        image.origin);
  }
}

}  // namespace lobby::authoring
