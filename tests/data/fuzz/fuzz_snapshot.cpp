// Opening and reading damaged snapshots. The input is not a snapshot but damage to a good one: five bytes
// each, four for the place and one to write there. So every run gets past the first checks somewhere.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "data/authoring/write_snapshot.hpp"
#include "data/catalogue.hpp"
#include "data/difference.hpp"

using namespace lobby;

namespace {

namespace fs = std::filesystem;

authoring::Programme programme() {
  authoring::Programme programme;
  programme.cinema.id.value = "m";
  programme.cinema.defaultLanguage.value = "de";
  programme.cinema.languages = {{"de", {}}, {"en", {}}};
  for (const char* id : {"a", "b"}) {
    authoring::FilmFolder film;
    film.id = id;
    film.durationMinutes = 90;
    film.genre = {{"drama", {}}};
    authoring::TextFile& text = film.texts.emplace_back();
    text.language.value = "de";
    text.title.value = "Titel";
    text.body.value = std::string(9000, 'x');
    film.reviews = {{{"Gut.", {}}, {"A", {}}, {"B", {}}, {}, {"de", {}}}};
    programme.films.push_back(film);
    authoring::ScreeningRow row;
    row.film.value = id;
    row.weekly = true;
    programme.screenings.push_back(row);
  }
  programme.films[0].stills.resize(1);
  programme.films[0].stills[0].place.file = "still";
  return programme;
}

// One file for the whole run, in memory where /dev/shm is there.
const fs::path& file() {
  static const fs::path path = [] {
    const fs::path folder = fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
    return folder / ("lobby-fuzz-" + std::to_string(::getpid()));
  }();
  return path;
}

const std::string& goodSnapshot() {
  static const std::string bytes = [] {
    authoring::Tools tools;
    tools.encodePicture = [](std::string_view) -> Result<authoring::EncodedPicture> {
      return authoring::EncodedPicture{std::string(9000, 'f'), "thumb", 10, 10, 0};
    };
    const fs::path folder = file().string() + ".folder";
    fs::create_directory(folder);
    std::ofstream(folder / "still") << "x";
    fs::remove(file());
    if (!authoring::writeSnapshot(programme(), folder, file(), tools)) std::abort();
    fs::remove_all(folder);
    std::atexit([] { fs::remove(file()); });
    std::ifstream in(file(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  return bytes;
}

// What the undamaged file holds.
const Contents& goodContents() {
  static const Contents contents = [] {
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << goodSnapshot();
    auto read = readContents(file());
    if (!read) std::abort();
    return std::move(*read);
  }();
  return contents;
}

// Whatever was read compares with everything, and does not differ from itself.
void compare(const Contents& damaged) {
  (void)difference(goodContents(), damaged, 29'000'000);
  (void)difference(damaged, goodContents());
  if (!difference(damaged, damaged, 0).empty()) std::abort();
}

void readEverything() {
  if (const auto contents = readContents(file())) compare(*contents);
  const auto catalogue = Catalogue::open(file());
  if (!catalogue) return;
  for (const CardKey& card : catalogue->cards()) {
    (void)catalogue->film(card.id, "de");
    (void)catalogue->article(card.id, "en");
    (void)catalogue->screenings(card.id, 0, 100'000);
    (void)catalogue->nextScreening(card.id, 29'000'000);
  }
  if (const auto pictures = PictureSource::open(file())) (void)pictures->read(1, PictureSize::full);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = goodSnapshot();
  (void)goodContents();  // before its file is overwritten
  for (; size >= 5; data += 5, size -= 5) {
    const std::size_t place = data[0] + std::size_t{256} * data[1] + std::size_t{65536} * data[2];
    if (data[3] == 0xFF) bytes.resize(place % (bytes.size() + 1));  // cut short
    if (!bytes.empty()) bytes[place % bytes.size()] = static_cast<char>(data[4]);
  }
  std::ofstream(file(), std::ios::binary | std::ios::trunc) << bytes;
  readEverything();
  return 0;
}
