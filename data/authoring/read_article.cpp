#include "data/authoring/readers.hpp"

namespace lobby::authoring {

namespace fs = std::filesystem;

void parseArticle(const TomlValue& table, const fs::path& file, ArticleFolder& article, Reporter& reporter) {
  TableReader reader(table, file, reporter);
  article.films = reader.texts("films");
  reader.finish();
}

ArticleFolder readArticle(const Source& source, const fs::path& folder) {
  ArticleFolder article;
  article.id = folder.filename().string();
  article.place = {folder, 0, 0};
  if (const auto table = readToml(source, folder / "article.toml"))
    parseArticle(*table, folder / "article.toml", article, source.reporter);
  article.pictures = readPictures(source, folder / "images");
  for (const fs::path& entry : list(source, folder)) {
    if (entry.extension() == ".md") {
      article.texts.push_back(readTextFile(source, entry));
    } else if (entry.filename() != "images" && entry.filename() != "article.toml") {
      reportUnused(source, entry, "an article has LANGUAGE.md files, images and article.toml");
    }
  }
  return article;
}

}  // namespace lobby::authoring
