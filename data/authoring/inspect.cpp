#include "data/authoring/inspect.hpp"

#include "data/authoring/in_order.hpp"
#include "data/authoring/readers.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t largestPicture = 64u << 20;

std::vector<InspectedPicture> listPictures(const Programme& programme) {
  std::vector<InspectedPicture> all;
  const auto add = [&](const std::vector<PictureFile>& pictures, const CardKey& card) {
    for (const PictureFile& picture : pictures) {
      all.push_back({&picture, card, &picture == &pictures.front(), 0, {}});
    }
  };
  for (const FilmFolder& film : programme.films) add(film.stills, {CardKind::film, film.id});
  for (const ArticleFolder& article : programme.articles) {
    add(article.pictures, {CardKind::article, article.id});
  }
  return all;
}

struct Looked {
  std::size_t fileSize = 0;
  std::optional<PictureFacts> facts;
  Findings findings;
};

Looked look(const PictureFile& picture, const Subject& subject) {
  Reporter reporter;
  Looked looked;
  if (const auto bytes = readBytes({subject.folder, reporter}, picture.place.file, largestPicture)) {
    looked.fileSize = bytes->size();
    if (auto facts = subject.tools.inspectPicture(*bytes)) {
      looked.facts = std::move(*facts);
    } else {
      reporter.error(picture.place, facts.error().message);
    }
  }
  looked.findings = reporter.take();
  return looked;
}

}  // namespace

std::vector<InspectedPicture> inspectPictures(const Subject& subject, Reporter& reporter) {
  const std::vector<InspectedPicture> all = listPictures(subject.programme);
  std::vector<InspectedPicture> inspected;
  const auto take = [&](std::size_t index, Looked looked) -> Result<void> {
    reporter.add(looked.findings);
    if (!looked.facts) return {};
    inspected.push_back(all[index]);
    inspected.back().fileSize = looked.fileSize;
    inspected.back().facts = std::move(*looked.facts);
    return {};
  };
  const auto work = [&](std::size_t index) { return look(*all[index].picture, subject); };
  [[maybe_unused]] const Result<void> done = inOrder(all.size(), work, take);  // `take` never fails
  return inspected;
}

}  // namespace lobby::authoring
