// Another programme takes the place of the one on show.
#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "tests/app/navigation_support.hpp"

namespace lobby {
namespace {

constexpr Tick then{1'000};
constexpr Tick now{5'000};

// Films a, b, c …; `articles` are articles.
Rules programme(const std::string& ids, const std::string& articles = "",
                std::vector<std::string> languages = {"de", "en", "ar"}) {
  Rules rules;
  for (const char id : ids) {
    const bool article = articles.find(id) != articles.npos;
    rules.cards.push_back({article ? CardKind::article : CardKind::film, std::string(1, id)});
  }
  rules.defaultLanguage = languages.front();
  rules.languages = std::move(languages);
  return rules;
}

State onCard(const Rules& rules, int card) {
  State state = firstState(rules, then);
  state.card = card;
  state.still = 2;
  return state;
}

std::string cardOf(const State& state, const Rules& rules) {
  return rules.cards.empty() ? "-" : rules.cards[static_cast<std::size_t>(state.card)].id;
}

}  // namespace

TEST_CASE("new programme: the card on show stays, wherever it stands now") {
  struct Row {
    const char* before;
    int card;
    const char* after;
    const char* shown;
    bool stays;  // with its picture and its time
  };
  const Row rows[] = {
      {"abc", 1, "abc", "b", true},   // nothing has moved
      {"abc", 1, "bca", "b", true},   // further to the front
      {"abc", 1, "xyzb", "b", true},  // further back
      {"abc", 1, "b", "b", true},     // the only one left
      {"abc", 1, "acd", "c", false},  // gone: what is in its place
      {"abc", 2, "ab", "b", false},   // gone, and nothing there: the last
      {"abc", 2, "x", "x", false},    // all are others
      {"abc", 1, "", "-", false},     // no film at all
      {"", 0, "ab", "a", false},      // the first films
      {"", 0, "", "-", false},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.before) + " " + std::to_string(row.card) + " → " + row.after);
    const Rules before = programme(row.before);
    const Rules after = programme(row.after);
    const State state = programmeChanged(onCard(before, row.card), before, after, now);
    CHECK(cardOf(state, after) == row.shown);
    CHECK(state.still == (row.stays ? 2 : 0));
    CHECK(state.cardSince == (row.stays ? then : now));
    CHECK(state.page == Page::card);
    CHECK(state.fadingFrom == -1);
  }
}

TEST_CASE("new programme: a page that is open stays open while its film is there") {
  const Rules before = programme("abc");
  State open = apply(onCard(before, 1), action::OpenCard{}, before, then);
  open.scroll = Glide::still(300);
  const Rules after = programme("xbc");
  const State state = programmeChanged(open, before, after, now);
  CHECK(state.page == Page::film);
  CHECK(state.open.id == "b");
  CHECK(state.scroll.at(now) == 300);
  CHECK(cardOf(apply(state, action::Back{}, after, now), after) == "b");
}

TEST_CASE("new programme: a page or gallery whose film is gone closes, and the card has its full time") {
  const Rules before = programme("abc");
  const Rules after = programme("ac");
  State page = apply(onCard(before, 1), action::OpenCard{}, before, then);
  State gallery = apply(page, action::OpenGallery{1}, before, then);
  for (const State& open : {page, gallery}) {
    const State state = programmeChanged(open, before, after, now);
    CHECK(state.page == Page::card);
    CHECK(cardOf(state, after) == "c");
    CHECK(state.cardSince == now);
  }
  // The card on show is another one by now, and has been there for a while.
  page.card = 0;
  page.cardSince = then - Tick{60'000};
  const State state = programmeChanged(page, before, after, now);
  CHECK(cardOf(state, after) == "a");
  CHECK(state.cardSince == now);
}

TEST_CASE("new programme: a film that has become an article under the same name is another card") {
  const Rules before = programme("ab");
  const Rules after = programme("ab", "b");
  const State open = apply(onCard(before, 1), action::OpenCard{}, before, then);
  CHECK(programmeChanged(open, before, after, now).page == Page::card);
}

TEST_CASE("new programme: the visitor's language stays while it is offered") {
  const Rules before = programme("abc");
  State state = onCard(before, 0);
  state.language = "ar";
  CHECK(programmeChanged(state, before, programme("abc", "", {"en", "ar"}), now).language == "ar");
  CHECK(programmeChanged(state, before, programme("abc", "", {"fr", "en"}), now).language == "fr");
}

TEST_CASE("new programme: in a gallery that has lost pictures one step is one picture") {
  const Rules rules = programme("ab");
  State gallery = apply(onCard(rules, 0), action::OpenGallery{9}, rules, then);  // shown: the third and last
  CHECK(apply(gallery, action::StepPicture{-1, 3}, rules, now).still == 1);
  CHECK(apply(gallery, action::StepPicture{1, 3}, rules, now).still == 2);
  const State swiped = test::swipe(gallery, rules, now, 400, 2000, 3);
  CHECK(swiped.still == 1);
  CHECK(std::abs(swiped.swipe.at(now)) < 2 * test::viewWidth);
}

TEST_CASE("new programme: whatever comes after whatever, the state fits the programme") {
  std::mt19937 engine(1);
  const auto chance = [&](int most) { return std::uniform_int_distribution(0, most)(engine); };
  const auto anyProgramme = [&] {
    std::string ids = "abcdefg";
    std::ranges::shuffle(ids, engine);
    std::vector<std::string> languages{"de", "en", "ar", "ja"};
    std::ranges::shuffle(languages, engine);
    languages.resize(static_cast<std::size_t>(1 + chance(3)));
    return programme(ids.substr(0, static_cast<std::size_t>(chance(7))), "ag", languages);
  };
  for (int run = 0; run < 3000; ++run) {
    Rules rules = anyProgramme();
    Tick tick{0};
    State state = firstState(rules, tick);
    for (int step = 0; step < 12; ++step) {
      tick += Tick{static_cast<double>(chance(9'000))};
      switch (chance(4)) {
        case 0:
          state = apply(state, action::OpenCard{}, rules, tick);
          break;
        case 1:
          state = apply(state, action::OpenGallery{chance(3)}, rules, tick);
          break;
        case 2:
          state = apply(state, action::StepCard{1 - 2 * chance(1)}, rules, tick);
          break;
        case 3:
          state = apply(state, action::ChooseLanguage{rules.languages.back()}, rules, tick);
          break;
        default:
          state = advance(state, rules, tick);
          break;
      }
      const Rules after = anyProgramme();
      state = programmeChanged(std::move(state), rules, after, tick);
      rules = after;
      const int cards = static_cast<int>(rules.cards.size());
      REQUIRE(state.card >= 0);
      REQUIRE(state.card < std::max(1, cards));
      REQUIRE(state.fadingFrom == -1);
      REQUIRE(std::ranges::find(rules.languages, state.language) != rules.languages.end());
      REQUIRE((state.page == Page::card || std::ranges::find(rules.cards, state.open) != rules.cards.end()));
    }
  }
}

}  // namespace lobby
