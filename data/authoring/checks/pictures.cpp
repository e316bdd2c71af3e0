// Are the pictures there that the texts name?
#include <algorithm>

#include "data/authoring/check.hpp"
#include "data/markdown.hpp"

namespace lobby::authoring {
namespace {

// The line of the file in which the Markdown names the picture.
Place placeOf(const TextFile& file, const std::string& source) {
  Place place = file.body.place;
  const std::string_view body = file.body.value;
  const std::size_t at = source.empty() ? body.npos : body.find(source);
  if (at != body.npos) place.line += static_cast<int>(std::ranges::count(body.substr(0, at), '\n'));
  return place;
}

void checkReferences(const ArticleFolder& article, const TextFile& file, Reporter& reporter) {
  for (const Block& block : parseMarkdown(file.body.value)) {
    if (block.kind != Block::Kind::picture) continue;
    const bool there = std::ranges::any_of(
        article.pictures, [&](const PictureFile& picture) { return picture.source == block.source; });
    if (there) continue;
    reporter.error(placeOf(file, block.source),
                   "there is no picture " + block.source + ", add it, or name one as in images/01-name.jpg");
  }
}

}  // namespace

void checkStillsThere(const Subject& subject, Reporter& reporter) {
  for (const FilmFolder& film : subject.programme.films) {
    if (!film.stills.empty()) continue;
    reporter.warning(film.place, "the film has no stills, put JPEG or PNG files into its folder stills");
  }
}

void checkPictureReferences(const Subject& subject, Reporter& reporter) {
  for (const ArticleFolder& article : subject.programme.articles) {
    for (const TextFile& file : article.texts) checkReferences(article, file, reporter);
  }
  for (const FilmFolder& film : subject.programme.films) {
    for (const TextFile& file : film.texts) {
      for (const Block& block : parseMarkdown(file.body.value)) {
        if (block.kind != Block::Kind::picture) continue;
        reporter.error(placeOf(file, block.source),
                       "a synopsis shows no pictures, put them into stills and take the line out");
      }
    }
  }
}

}  // namespace lobby::authoring
