// The pictures of a film (stills) or an article (images), and what stills.toml says about them.
#include <algorithm>

#include "data/authoring/readers.hpp"
#include "data/authoring/suggest.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool isPicture(const fs::path& file) {
  const std::string extension = lower(file.extension().string());
  return extension == ".jpg" || extension == ".jpeg" || extension == ".png";
}

void parseFocal(TableReader& reader, PictureFile& picture, const TomlValue& table, Reporter& reporter) {
  const std::vector<double> point = reader.reals("focal", 2);
  if (point.empty()) return;
  const Place place = reader.placeOf(*table.find("focal"));
  const auto within = [](double value) { return value >= 0 && value <= 1; };
  if (std::ranges::all_of(point, within)) {
    picture.focal = {{point[0], point[1]}, place};
  } else {
    reporter.error(place, "the focal point lies outside the picture, write two numbers from 0 to 1");
  }
}

// [01-dusk] focal = [0.5, 0.4], alt.de = "…": for every picture file with that name.
void readNotes(const Source& source, const fs::path& file, std::vector<PictureFile>& pictures) {
  const std::optional<TomlValue> notes = readToml(source, file);
  if (!notes) return;
  std::vector<std::string> stems;
  for (const PictureFile& picture : pictures) stems.push_back(picture.place.file.stem().string());
  for (const TomlValue& entry : notes->children) {
    const Place place{file, entry.line, entry.column};
    if (std::ranges::find(stems, entry.key) == stems.end()) {
      source.reporter.error(place, "there is no picture " + entry.key +
                                       didYouMean(entry.key, stems, ", add it or take this part out"));
      continue;
    }
    if (entry.type != TomlValue::Type::table) {
      source.reporter.error(place,
                            entry.key + " has the wrong type, write [" + entry.key + "] on its own line");
      continue;
    }
    TableReader reader(entry, file, source.reporter);
    PictureFile note;
    parseFocal(reader, note, entry, source.reporter);
    note.alts = reader.pairs("alt");
    reader.finish();
    for (PictureFile& picture : pictures) {
      if (picture.place.file.stem() != entry.key) continue;
      picture.focal = note.focal;
      picture.alts = note.alts;
    }
  }
}

}  // namespace

std::vector<PictureFile> readPictures(const Source& source, const fs::path& folder) {
  std::vector<PictureFile> pictures;
  for (const fs::path& entry : list(source, folder)) {
    if (isPicture(entry)) {
      pictures.push_back({{entry, 0, 0}, (folder.filename() / entry.filename()).string(), {}, {}});
    } else if (entry.filename() != "stills.toml" && entry.extension() != ".svg") {
      // SVG files are what the demo's pictures are drawn from.
      reportUnused(source, entry, "pictures are .jpg, .jpeg or .png files");
    }
  }
  readNotes(source, folder / "stills.toml", pictures);
  return pictures;
}

}  // namespace lobby::authoring
