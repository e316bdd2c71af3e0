#include <filesystem>

#include <doctest/doctest.h>

#include "platform/base/files.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

namespace fs = std::filesystem;

fs::path temporary(std::string_view name, std::string_view content) {
  const fs::path file = fs::temp_directory_path() / ("lobby-text-" + std::string(name));
  REQUIRE(writeFileAtomically(file, content).has_value());
  return file;
}

Layout layOut(const Paragraph& paragraph, const Style& style = {}, const Box& box = {}) {
  return *engine().layOut(paragraph, style, box);
}

}  // namespace

TEST_CASE("an engine without fonts says which packages to install") {
  const fs::path file = temporary("none.conf", "<fontconfig><dir>/nowhere</dir></fontconfig>");
  const auto made = Engine::create(file);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().kind == ErrorKind::system);
  CHECK(made.error().message.find("fonts-noto-core") != std::string::npos);
  fs::remove(file);
}

TEST_CASE("a list of fonts that is missing or broken is an error that names the file") {
  const auto missing = Engine::create("/nowhere/fonts.conf");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().message.find("/nowhere/fonts.conf") != std::string::npos);
  const fs::path file = temporary("broken.conf", "<fontconfig><dir>");
  const auto broken = Engine::create(file);
  REQUIRE_FALSE(broken.has_value());
  CHECK(broken.error().message.find(file.string()) != std::string::npos);
  fs::remove(file);
}

TEST_CASE("the shipped fonts cover what our languages need, and uncovered() names what they lack") {
  CHECK(
      engine().uncovered("Größe “…” – ’ Œ ă ệ € £ ★☆✓→←▶⏸ ½ №").empty());
  CHECK(engine().uncovered("直骨今角 髙﨑 々〆ヶ 「」・ー ｱ 繁體 한글").empty());
  CHECK(engine().uncovered("العربيّة ﷺ ٠١٢ פתח ไทย हिन्दी বাংলা தமிழ் ქართული Հայ ግዕዝ ខ្មែរ ລາວ").empty());
  CHECK(engine()
            .uncovered("👨‍👩‍👧 🇩🇪 👍🏽 ❤️ 1️⃣\t\n\u2068\u2069\u00AD")
            .empty());
  CHECK(engine().uncovered("a\U00012345b\U00012345\U00013000c") == U"\U00012345\U00013000");
  CHECK(engine().uncovered("\xFF\xFE").empty());  // invalid bytes are another mistake
}

TEST_CASE("the same question gives the same value") {
  const Paragraph paragraph{"Ein Absatz", "de"};
  const auto first = engine().layOut(paragraph, {}, {.width = 300});
  CHECK(engine().layOut(paragraph, {}, {.width = 300}) == first);
  CHECK(engine().layOut(paragraph, {}, {.width = 301}) != first);
  CHECK(engine().layOut({"Ein Absatz", "sv"}, {}, {.width = 300}) != first);
  CHECK(engine().layOut({"Ein Absatz", "de", Direction::automatic, {{0, 3, true}}}, {}, {.width = 300}) !=
        first);
}

TEST_CASE("layouts are let go when many others were asked for") {
  std::weak_ptr<const Layout> old = engine().layOut({"kept no longer", "en"}, {}, {});
  for (int i = 0; i < 600; ++i) engine().layOut({"text " + std::to_string(i), "en"}, {}, {});
  CHECK(old.expired());
}

TEST_CASE("Japanese and Chinese share code points, not glyphs") {
  for (const char* character : {"直", "骨", "今", "角"}) {
    for (const Face face : {Face::sans, Face::serif}) {
      CAPTURE(character);
      const std::string ja = glyphsOf(layOut({character, "ja"}, {.face = face}));
      const std::string zh = glyphsOf(layOut({character, "zh"}, {.face = face}));
      CHECK(ja != zh);
      CHECK(zh == glyphsOf(layOut({character, "zh-Hans-CN"}, {.face = face})));
    }
  }
}

TEST_CASE("direction comes from the language, or from the first letter where that is unknown") {
  CHECK(directionOf("ar") == Direction::rightToLeft);
  CHECK(directionOf("ar-EG") == Direction::rightToLeft);
  CHECK(directionOf("az-Arab") == Direction::rightToLeft);
  CHECK(directionOf("he") == Direction::rightToLeft);
  CHECK(directionOf("ja") == Direction::leftToRight);
  CHECK(directionOf("arn") == Direction::leftToRight);
  CHECK(directionOf("") == Direction::automatic);
  CHECK(layOut({"Making Of", "ar"}).direction == Direction::rightToLeft);
  CHECK(layOut({"كواليس", "de"}).direction == Direction::leftToRight);
  CHECK(layOut({"12 كواليس", ""}).direction == Direction::rightToLeft);
  CHECK(layOut({"كواليس", "ar", Direction::leftToRight}).direction == Direction::leftToRight);
}

TEST_CASE("isolated times never turn round inside Arabic") {
  const Layout layout = layOut({"العرض " + isolate("18:00 – 19:00") + " في القاعة", "ar"});
  float eighteen = 0, nineteen = 0;
  for (const Glyph& glyph : layout.glyphs) {
    if (glyph.cluster == 14) eighteen = glyph.x;
    if (glyph.cluster == 24) nineteen = glyph.x;
  }
  CHECK(eighteen > 0);
  CHECK(eighteen < nineteen);
}

TEST_CASE("Arabic letters join") {
  // Apart, each letter takes its isolated form; together, other glyphs.
  CHECK(glyphsOf(layOut({"ك ت ب", "ar"})) != glyphsOf(layOut({"كتب", "ar"})));
}

TEST_CASE("tabular numbers are all of one width") {
  const Style tabular{.tabularNumbers = true};
  CHECK(layOut({"11:11", "en"}, tabular).width == doctest::Approx(layOut({"88:88", "en"}, tabular).width));
  CHECK(layOut({"11:11", "en"}).width < layOut({"88:88", "en"}).width);
}

TEST_CASE("space at a line's end counts for nothing") {
  CHECK(layOut({"Film   ", "de"}).width == doctest::Approx(layOut({"Film", "de"}).width));
  const Layout right = layOut({"كواليس  ", "ar"}, {}, {.width = 400});
  CHECK(right.inkRight == doctest::Approx(layOut({"كواليس", "ar"}, {}, {.width = 400}).inkRight));
}

TEST_CASE("a soft hyphen shows only where the line breaks") {
  const Layout whole = layOut({"Donau\u00ADdampf", "de"});
  CHECK(whole.glyphs.size() == 10);
  const Layout broken = layOut({"Donau\u00ADdampf", "de"}, {}, {.width = 100});
  CHECK(broken.lines.size() == 2);
  CHECK(broken.glyphs.size() == 11);
}

TEST_CASE("alignment mirrors with the direction") {
  const Box box{.width = 500};
  const Layout de = layOut({"Film", "de"}, {}, box);
  const Layout ar = layOut({"فيلم", "ar"}, {}, box);
  CHECK(de.lines[0].x == 0);
  CHECK(ar.lines[0].x + ar.lines[0].width == doctest::Approx(500));
  const Layout centred = layOut({"Film", "de"}, {}, {.width = 500, .align = Align::centre});
  CHECK(centred.lines[0].x == doctest::Approx((500 - de.lines[0].width) / 2));
  const Layout end = layOut({"فيلم", "ar"}, {}, {.width = 500, .align = Align::end});
  CHECK(end.lines[0].x == 0);
}

}  // namespace lobby::text
