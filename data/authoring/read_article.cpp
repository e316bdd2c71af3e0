#include "data/authoring/readers.hpp"

namespace lobby::authoring {

namespace fs = std::filesystem;

ArticleFolder readArticle(const Source& source, const fs::path& folder) {
  ArticleFolder article;
  article.id = folder.filename().string();
  article.place = {folder, 0, 0};
  article.pictures = readPictures(source, folder / "images");
  for (const fs::path& entry : list(source, folder)) {
    if (entry.extension() == ".md") {
      article.texts.push_back(readTextFile(source, entry));
    } else if (entry.filename() != "images") {
      reportUnused(source, entry, "an article has LANGUAGE.md files and images");
    }
  }
  return article;
}

}  // namespace lobby::authoring
