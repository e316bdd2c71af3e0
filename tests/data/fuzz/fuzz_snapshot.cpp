// Opening, checking and reading damaged snapshots. The input is not a snapshot but damage to a good one: five
// bytes each, four for the place and one to write there. So every run gets past the first checks somewhere.
// What the deep check takes can be read to the last picture; what it refuses does no harm either.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "data/authoring/write_snapshot.hpp"
#include "data/catalogue.hpp"
#include "data/difference.hpp"
#include "data/edition/check_snapshot.hpp"
#include "platform/draw/check_jpeg.hpp"
#include "platform/draw/picture_codec.hpp"
#include "tests/data/edition/memory_file.hpp"

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

authoring::EncodedPicture picture() {
  draw::Bitmap bitmap{160, 90, {}};
  for (std::size_t i = 0; i < 160 * 90 * 4; ++i) bitmap.rgba.push_back(static_cast<std::uint8_t>(i * i / 7));
  return {draw::encodeJpeg(bitmap, 90), draw::encodeJpeg(draw::scaleToFit(bitmap, 40, 40), 80), 160, 90, 0};
}

std::string buildSnapshot() {
  authoring::Tools tools;
  tools.encodePicture = [](std::string_view) -> Result<authoring::EncodedPicture> { return picture(); };
  const fs::path folder = fs::temp_directory_path() / ("lobby-fuzz-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  std::ofstream(folder / "still") << "x";
  if (!authoring::writeSnapshot(programme(), folder, folder / "x.db", tools)) std::abort();
  std::ifstream in(folder / "x.db", std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  fs::remove_all(folder);
  return bytes;
}

const std::string& goodSnapshot() {
  static const std::string bytes = buildSnapshot();
  return bytes;
}

SnapshotPointer sourceOf(std::string bytes) {
  return bareSnapshot("x", test::memoryFile(std::move(bytes))).value();
}

// What the undamaged file holds.
const Contents& goodContents() {
  static const Contents contents = readContents(sourceOf(goodSnapshot())).value();
  return contents;
}

// Whatever was read compares with everything, and does not differ from itself.
void compare(const Contents& damaged) {
  (void)difference(goodContents(), damaged, 29'000'000);
  (void)difference(damaged, goodContents());
  if (!difference(damaged, damaged, 0).empty()) std::abort();
}

// False when anything failed, or cannot be.
bool readCards(const Catalogue& catalogue) {
  bool good = true;
  for (const CardKey& card : catalogue.cards()) {
    const auto read = [&](const auto& result) { good = result.has_value() && good; };
    if (card.kind == CardKind::article) {
      read(catalogue.article(card.id, "en"));
      continue;
    }
    const auto film = catalogue.film(card.id, "de");
    good = film && film->durationMinutes > 0 && good;
    read(catalogue.screenings(card.id, 0, 100'000));
    read(catalogue.nextScreening(card.id, 29'000'000));
  }
  return good;
}

bool readEverything(const SnapshotPointer& source) {
  const auto contents = readContents(source);
  if (contents) compare(*contents);
  const auto catalogue = Catalogue::open(source);
  const bool cards = catalogue && readCards(*catalogue);
  const auto pictures = PictureSource::open(source);
  const bool picture =
      pictures && pictures->read(1, PictureSize::full) && pictures->read(1, PictureSize::thumb);
  return contents && cards && picture;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = goodSnapshot();
  (void)goodContents();
  for (; size >= 5; data += 5, size -= 5) {
    const std::size_t place = data[0] + std::size_t{256} * data[1] + std::size_t{65536} * data[2];
    if (data[3] == 0xFF) bytes.resize(place % (bytes.size() + 1));  // cut short
    if (!bytes.empty()) bytes[place % bytes.size()] = static_cast<char>(data[4]);
  }
  const SnapshotPointer source = sourceOf(std::move(bytes));
  const bool taken = edition::checkSnapshot(source, {draw::checkJpeg, {}}).has_value();
  if (!readEverything(source) && taken) std::abort();
  return 0;
}
