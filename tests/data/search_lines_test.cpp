// What the staff tool writes for a film to be found by.
#include "data/authoring/search_lines.hpp"

#include <doctest/doctest.h>

using namespace lobby;
using namespace lobby::authoring;

namespace {

std::string linesOf(const char* language, const char* title, const char* reading = "") {
  FilmFolder film;
  TextFile text;
  text.language.value = language;
  text.title.value = title;
  text.reading.value = reading;
  film.texts.push_back(text);
  return searchLines(film);
}

}  // namespace

TEST_CASE("search lines: titles, the original one, directors and actors, each once") {
  FilmFolder film;
  film.originalTitle.value = "Alpha";
  for (const auto& [language, title] : {std::pair("de", "Älpha"), {"en", "Alpha"}}) {
    TextFile text;
    text.language.value = language;
    text.title.value = title;
    film.texts.push_back(text);
  }
  film.director = {{"Anna Autor", {}}};
  film.actor = {{"Bert Bild", {}}, {"Anna Autor", {}}};
  CHECK(searchLines(film) == "de\talpha\nen\talpha\n*\talpha\n+\tanna autor\n+\tbert bild\n");
}

TEST_CASE("search lines: kana in Latin letters, from the title or from its reading") {
  CHECK(linesOf("ja", "メトロポリス") == "ja\tめとろほ\u309Aりす\nja\tmetoroporisu\n");
  CHECK(linesOf("ja", "女神", "めがみ") == "ja\t女神\nja\tめか\u3099み\nja\tmegami\n");
  CHECK(linesOf("ja", "シラーズ").find("ja\tshirazu\n") != std::string::npos);
  CHECK(linesOf("de", "メトロポリス").find("metoro") == std::string::npos);
}

TEST_CASE("search lines: Chinese characters in pinyin, with the first letters of its syllables") {
  CHECK(linesOf("zh", "月球旅行记") ==
        "zh\t月球旅行记\nzh\tyue qiu lu xing ji\nzh\tyue qiu lv xing ji\nzh\tyqlxj\n");
  CHECK(linesOf("zh-Hant", "大都會").find("zh-Hant\tda ") != std::string::npos);
  CHECK(linesOf("ja", "女神").find("nu shen") == std::string::npos);
}

TEST_CASE("search lines: a reading that was written stands beside what the rules make") {
  const std::string lines = linesOf("zh", "重庆", "chóng qìng");
  CHECK(lines.find("zh\tchong qing\n") != std::string::npos);
  CHECK(lines.find("zh\tcq\n") != std::string::npos);
}

TEST_CASE("search lines: nothing of nothing") {
  CHECK(linesOf("de", "").empty());
  CHECK(linesOf("ja", "…").empty());
}
