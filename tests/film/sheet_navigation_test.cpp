// How a sheet comes, is felt, and goes.
#include <algorithm>
#include <set>
#include <variant>

#include <doctest/doctest.h>

#include "app/navigation.hpp"
#include "tests/film/film_stage.hpp"

namespace lobby::test {
namespace {

Rules someRules() {
  return {{{CardKind::film, "sound"}, {CardKind::film, "sister"}}, "de", {"de", "ar"}};
}

State opened(sheet::Kind kind) {
  State state = FilmStage::page("sound", "de");
  return apply(std::move(state), action::Sheet{sheet::step::Open{kind}}, someRules(), Tick{1000});
}

bool closes(const std::optional<Action>& wanted) {
  const auto* sheet = wanted ? std::get_if<action::Sheet>(&*wanted) : nullptr;
  return sheet != nullptr && std::holds_alternative<sheet::step::Close>(sheet->step);
}

// What taps on a raster over the screen want, as names.
template <class Each>
void tapEverywhere(FilmStage& stage, const State& state, Each each) {
  const theme::Metrics& metrics = stage.metrics();
  const float step = metrics.touch / 3;
  for (float y = step / 2; y < metrics.height; y += step) {
    for (float x = step / 2; x < metrics.width; x += step) each(stage.pass(state, draw::Point{x, y}));
  }
}

}  // namespace

TEST_CASE("sheet: Back closes it and stays on the page; a language change keeps it") {
  State state = opened(sheet::Kind::rating);
  CHECK(moving(state, Tick{1100}));
  CHECK_FALSE(moving(state, Tick{3000}));
  state = apply(std::move(state), action::ChooseLanguage{"ar"}, someRules(), Tick{1500});
  CHECK(state.sheet.kind == sheet::Kind::rating);
  state = apply(std::move(state), action::Back{}, someRules(), Tick{2000});
  CHECK(state.sheet.kind == sheet::Kind::none);
  CHECK(state.page == Page::film);
}

TEST_CASE("sheet: words that are longer than the screen follow the finger and stop at their ends") {
  State state = opened(sheet::Kind::showing);
  const auto at = [&] { return state.sheet.scroll.at(Tick{9000}); };
  const auto step = [&](sheet::Step what) {
    state = apply(std::move(state), action::Sheet{std::move(what)}, someRules(), Tick{2000});
  };
  step(sheet::step::Drag{-40, 100});
  CHECK(at() == 40);
  step(sheet::step::Drag{-400, 100});
  CHECK(at() == 100);
  step(sheet::step::Drag{30, 100});
  step(sheet::step::Release{2000, 100});
  CHECK(at() == doctest::Approx(0));
  CHECK_FALSE(state.dragging);
}

TEST_CASE("page: every showing, the badge and the code can be touched; so can the other films") {
  const FilmProgramme programme;
  for (const char* language : {"de", "ar"}) {
    CAPTURE(std::string(language));
    FilmStage stage(programme, 1080, 1920);
    std::set<std::string> found;
    for (const float scroll : {0.0f, 900.0f, 1400.0f}) {
      State state = FilmStage::page("sound", language);
      state.scroll = Glide::still(scroll);
      tapEverywhere(stage, state, [&](const std::optional<Action>& wanted) {
        if (!wanted) return;
        if (const auto* open = std::get_if<action::OpenPage>(&*wanted)) found.insert("film " + open->key.id);
        const auto* sheet = std::get_if<action::Sheet>(&*wanted);
        const auto* open = sheet != nullptr ? std::get_if<sheet::step::Open>(&sheet->step) : nullptr;
        if (open == nullptr) return;
        found.insert(open->kind == sheet::Kind::showing  ? "showing " + std::to_string(open->showing.start)
                     : open->kind == sheet::Kind::rating ? "rating"
                                                         : "code");
      });
    }
    CHECK(found.contains("rating"));
    CHECK(found.contains("code"));
    CHECK(found.contains("film sister"));
    CHECK(found.contains("film silent"));
    CHECK(std::ranges::count_if(found, [](const auto& name) { return name.starts_with("showing "); }) == 6);
  }
}

TEST_CASE("sheet: outside and on the button a tap closes it, inside it does nothing, nothing below is felt") {
  const FilmProgramme programme;
  for (const bool portrait : {false, true}) {
    for (const char* language : {"de", "ar"}) {
      FilmStage stage(programme, portrait ? 1080 : 1920, portrait ? 1920 : 1080);
      for (const sheet::SheetState& asked : {sheetOf(sheet::Kind::showing, "2026-11-20T19:30", "2"),
                                             sheetOf(sheet::Kind::rating), sheetOf(sheet::Kind::takeAway)}) {
        State state = FilmStage::page("sound", language);
        state.sheet = asked;
        int closing = 0;
        int still = 0;
        tapEverywhere(stage, state, [&](const std::optional<Action>& wanted) {
          CHECK((!wanted || std::holds_alternative<action::Sheet>(*wanted)));
          ++(closes(wanted) ? closing : still);
        });
        CHECK(closing > 0);
        CHECK(still > 0);
        CHECK(closes(stage.pass(state, draw::Point{4, 4})));
        const theme::Metrics& metrics = stage.metrics();
        CHECK_FALSE(stage.pass(state, draw::Point{metrics.width / 2, metrics.height / 2}).has_value());
      }
    }
  }
}

TEST_CASE("sheet: when what it explained is gone it closes by itself") {
  const FilmProgramme programme;
  FilmStage stage(programme, 960, 540);
  State state = FilmStage::page("sound", "de");
  state.sheet = sheetOf(sheet::Kind::showing, "2026-11-20T19:29", "2");
  CHECK(closes(stage.pass(state, std::nullopt)));
}

}  // namespace lobby::test
