// What a telephone reads from the screen is what was meant.
#include <doctest/doctest.h>
#include <zbar.h>

#include "app/sheet/take_away.hpp"
#include "data/utf8.hpp"
#include "tests/film/film_stage.hpp"

namespace lobby::test {
namespace {

// The text of the one code in the picture; empty: there is none, or it cannot be read.
std::string readCode(const draw::Bitmap& picture) {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  std::string grey;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x)
      grey.push_back(
          static_cast<char>(picture.rgba[static_cast<std::size_t>((y * picture.width + x) * 4 + 1)]));
  }
  zbar::Image image(static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height), "Y800",
                    grey.data(), grey.size());
  if (scanner.scan(image) != 1) return "";
  return image.symbol_begin()->get_data();
}

State takingAway(const std::string& id, const std::string& language) {
  State state = FilmStage::page(id, language);
  state.sheet = sheetOf(sheet::Kind::takeAway);
  return state;
}

bool isUtf8(std::string_view text) {
  return !firstInvalidByte(text);
}

}  // namespace

TEST_CASE("code: the drawn picture holds title, next times, cinema and address, in every direction") {
  const FilmProgramme programme;
  for (const bool portrait : {false, true}) {
    FilmStage stage(programme, portrait ? 1080 : 1920, portrait ? 1920 : 1080);
    for (const char* language : {"de", "ar", "ja"}) {
      CAPTURE(std::string(language));
      const std::string text = readCode(stage.picture(takingAway("sound", language)));
      CHECK(text.starts_with(programme.card("sound", language, friday()).title.text + "\n"));
      CHECK(text.find("19:30") != text.npos);
      CHECK(text.find("17:00") == text.npos);  // it has begun
      CHECK(text.find("Filmtheater Morgenstern\nAm Morgentor 5, 10997 Berlin\nhttps://") != text.npos);
      CHECK(isUtf8(text));
    }
  }
}

TEST_CASE("code: dates are written out, without marks that only layout needs") {
  const FilmProgramme programme;
  FilmStage stage(programme, 1920, 1080);
  const std::string text = readCode(stage.picture(takingAway("sound", "de")));
  CAPTURE(text);
  CHECK(text.find("Freitag, 20. November, 19:30 · Saal 2 · OmU") != text.npos);
  for (const char* mark : {"\u00AD", "\u2068", "\u2069", "\u00A0"}) CHECK(text.find(mark) == text.npos);
}

TEST_CASE("code: a link goes before all else") {
  const FilmProgramme programme;
  FilmStage stage(programme, 1920, 1080);
  CHECK(readCode(stage.picture(takingAway("sister", "de"))) == "https://morgenstern.example/sister");
}

TEST_CASE("code: on every panel a square is at least 0.8 mm, and the code fits") {
  const FilmProgramme programme;
  for (const auto& [width, height] : {std::pair(1280, 720), {1080, 1920}, {960, 540}, {3840, 2160}}) {
    CAPTURE(width);
    FilmStage stage(programme, width, height);
    CHECK_FALSE(readCode(stage.picture(takingAway("sound", "ja"))).empty());
  }
}

TEST_CASE("code: what is too long loses times first, then the end of the title, never half a character") {
  TakeAway what{"Titel", {}, "Kino", "Am Markt 5", "", ""};
  for (int day = 10; day < 30; ++day)
    what.times.push_back("2026年11月" + std::to_string(day) + "日（金）19:30 · スクリーン2 · 字幕");
  const std::string text = takeAwayText(what);
  CHECK(text.size() <= QrCode::bytesMedium);
  CHECK(text.find("11月10日") != text.npos);
  CHECK(text.find("11月29日") == text.npos);
  CHECK(text.ends_with("Kino\nAm Markt 5"));
  for (std::size_t more = 0; more < 4; ++more) {
    what.title = std::string(more, 'x');
    for (int i = 0; i < 300; ++i) what.title += "音";
    const std::string cut = takeAwayText(what);
    CHECK(cut.size() <= QrCode::bytesLow);
    CHECK(cut.find("…\n") != cut.npos);
    CHECK(cut.ends_with("Am Markt 5"));
    CHECK(isUtf8(cut));
    CHECK(QrCode::encode(cut).has_value());
  }
}

TEST_CASE("code: never larger than a telephone reads, and nothing of nothing") {
  for (const std::size_t size :
       {std::size_t{1}, QrCode::bytesMedium, QrCode::bytesMedium + 1, QrCode::bytesLow}) {
    const auto code = QrCode::encode(std::string(size, 'x'));
    REQUIRE(code);
    const auto wide = QrCode::encode("ü" + std::string(size < 2 ? 0 : size - 2, 'x'));
    REQUIRE(wide);
    CHECK(wide->size <= 17 + 4 * QrCode::largestVersion);
    CHECK(code->size <= 17 + 4 * QrCode::largestVersion);
  }
  CHECK_FALSE(QrCode::encode("").has_value());
  CHECK_FALSE(QrCode::encode(std::string(QrCode::bytesLow + 1, 'x')).has_value());
}

}  // namespace lobby::test
