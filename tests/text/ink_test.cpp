// Nothing is clipped: in the real texts of the ten languages, ink stays inside the line boxes.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>

#include "platform/base/files.hpp"
#include "tests/text/case_file.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

namespace fs = std::filesystem;

struct Sample {
  std::string language;
  std::string text;
};

constexpr const char* languages[] = {"ar", "de", "en", "es", "fr", "id", "ja", "pt", "sv", "zh"};

// The paragraphs of the demo programme's texts, front matter and all: here only the letters matter.
std::vector<Sample> demoTexts() {
  std::vector<Sample> samples;
  const fs::path root = fs::path(LOBBY_ASSETS) / "demo";
  if (!fs::is_directory(root)) return samples;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string language = entry.path().stem().string();
    if (entry.path().extension() != ".md" || language.size() != 2) continue;
    const auto content = readFile(entry.path());
    if (!content) continue;
    for (std::size_t at = 0; at < content->size();) {
      const std::size_t end = std::min(content->find('\n', at), content->size());
      if (end - at > 3) samples.push_back({language, content->substr(at, end - at)});
      at = end + 1;
    }
  }
  return samples;
}

std::vector<Sample> allTexts() {
  std::vector<Sample> samples = demoTexts();
  for (const Case& one : readCases(fs::path(LOBBY_TEXT_TESTS) / "cases/ten-languages/input.txt")) {
    samples.push_back({one.paragraph.language, one.paragraph.text});
  }
  return samples;
}

// The names of the letters that stand highest and hang lowest in our languages.
std::vector<Sample> extremes() {
  return {{"de", "ÄÖÜ ẞ gjpqy"},       {"sv", "Å Ä Ö gjpqy"}, {"pt", "ÃÕÇ ç gjpqy"},
          {"fr", "ÎÊŒÇ ç gjpqy"},      {"es", "Ñ¿¡ gjpqy"},   {"vi", "Ế Ẫ Ộ Ữ ự ạ ỵ"},
          {"ar", "إِبراهيمَ لأُمَّهِ ٱلَّذِي"}, {"th", "ปั๊ม ที่นี่ ญู ฐู"},   {"hi", "र्कीं कृ ड़ ट्ठ्र"},
          {"ja", "「鬱」ぽー、。"},    {"zh", "“鬱”，。"}};
}

void checkInside(const Sample& sample, const Style& style, float slack) {
  const auto layout = engine().layOut({sample.text, sample.language}, style, {.width = 900});
  CAPTURE(sample.language);
  CAPTURE(sample.text);
  CHECK(layout->inkTop >= -slack);
  CHECK(layout->inkBottom <= layout->height + slack);
  CHECK(layout->width <= 900.5f);
  CHECK(layout->inkLeft >= -style.size / 4);
  CHECK(layout->inkRight <= 900 + style.size / 4);
}

}  // namespace

TEST_CASE("the samples hold every language") {
  const auto samples = allTexts();
  for (const std::string language : languages) {
    CHECK(std::ranges::any_of(samples, [&](const Sample& s) { return s.language == language; }));
  }
}

TEST_CASE("the ink of real texts stays inside the lines, as body and as title") {
  for (const Sample& sample : allTexts()) {
    checkInside(sample, {.size = 28}, 0.5f);
    if (sample.text.size() < 90) checkInside(sample, {.face = Face::serif, .weight = 600, .size = 80}, 0.5f);
  }
}

TEST_CASE("so does the ink of the tallest letters") {
  for (const Sample& sample : extremes()) {
    checkInside(sample, {.size = 28}, 0.5f);
    checkInside(sample, {.face = Face::serif, .weight = 600, .size = 132}, 1.0f);
  }
}

TEST_CASE("with the script's own line height, stacks of any height are inside") {
  for (const std::string text : {"A\u030A\u0301\u0302\u0303\u0304", "g\u0323\u0324\u0325\u0331\u032D\u0330",
                                 "Ǻ\u0302g\u0323\u0331\nǺ\u0302g\u0323\u0331"}) {
    for (const Face face : {Face::sans, Face::serif}) {
      const auto layout = engine().layOut({text, "de"}, {.face = face, .size = 60}, {.width = 600});
      CAPTURE(text);
      CHECK(layout->inkTop >= 0);
      CHECK(layout->inkBottom <= layout->height);
    }
  }
}

TEST_CASE("lines set too tight for their ink move apart") {
  const std::string text = "gjpqy gjpqy\nÄÅÖÜ ÄÅÖÜ";
  const auto tight = engine().layOut({text, "sv"}, {.size = 40, .lineHeight = 0.8f}, {.width = 600});
  const float distance = tight->lines[1].baseline - tight->lines[0].baseline;
  CHECK(distance > 40);
  const auto apart = engine().layOut({"nnnn\nnnnn", "sv"}, {.size = 40, .lineHeight = 0.8f}, {.width = 600});
  CHECK(apart->lines[1].baseline - apart->lines[0].baseline == 32);
}

}  // namespace lobby::text
