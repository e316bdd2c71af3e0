// What the steps on the programme screen lead to.
#include <doctest/doctest.h>

#include "tests/app/house/support.hpp"
#include "tests/app/navigation_support.hpp"

namespace lobby::test {
namespace {

namespace step = listing::step;
using Kind = Chip::Kind;
using listing::Sheet;

struct Visit {
  Rules rules = test::rules();
  Tick now{1000};
  State state = apply(firstState(rules, Tick{0}), action::OpenProgramme{}, rules, now);

  Visit& operator()(const Action& action) {
    now += Tick{500};
    state = apply(std::move(state), action, rules, now);
    return *this;
  }
  Visit& step(const listing::Step& step) { return (*this)(action::Listing{step}); }
  const std::vector<Chip>& chips() const { return state.listing.chips; }
};

const Chip own{.kind = Kind::language};
const Chip comedy{.kind = Kind::genre, .word = "comedy"};
const Chip drama{.kind = Kind::genre, .word = "drama"};
const Chip captions{.kind = Kind::access, .word = "captions"};
const Chip relaxed{.kind = Kind::access, .word = "relaxed"};
const Chip eight{.kind = Kind::child, .years = 8};
const Chip nineAlone{.kind = Kind::childAlone, .years = 9};

}  // namespace

TEST_CASE("listing steps: a chip goes on and off; of one kind there is one, of services as many as wanted") {
  Visit visit;
  visit.step(step::Toggle{own}).step(step::Toggle{comedy}).step(step::Toggle{drama});
  CHECK(visit.chips() == std::vector<Chip>{own, drama});
  visit.step(step::Toggle{captions}).step(step::Toggle{relaxed}).step(step::Toggle{captions});
  CHECK(visit.chips() == std::vector<Chip>{own, drama, relaxed});
  visit.step(step::Toggle{eight}).step(step::Toggle{nineAlone});
  CHECK(visit.chips() == std::vector<Chip>{own, drama, relaxed, nineAlone});
  visit.step(step::Toggle{nineAlone});
  CHECK(visit.chips() == std::vector<Chip>{own, drama, relaxed});
}

TEST_CASE("listing steps: a choice closes its sheet, a service leaves it open") {
  Visit visit;
  visit.step(step::OpenSheet{Sheet::genre}).step(step::Toggle{comedy});
  CHECK(visit.state.listing.sheet == Sheet::none);
  visit.step(step::OpenSheet{Sheet::access}).step(step::Toggle{captions});
  CHECK(visit.state.listing.sheet == Sheet::access);
  visit.step(step::CloseSheet{});
  CHECK(visit.state.listing.sheet == Sheet::none);
  CHECK(visit.chips() == std::vector<Chip>{comedy, captions});
}

TEST_CASE("listing steps: with company or alone holds for the age that is chosen and for the next") {
  Visit visit;
  visit.step(step::Toggle{eight}).step(step::OpenSheet{Sheet::age}).step(step::ComeAlone{true});
  CHECK(visit.chips() == std::vector<Chip>{{.kind = Kind::childAlone, .years = 8}});
  CHECK(visit.state.listing.sheet == Sheet::age);
  visit.step(step::ComeAlone{false});
  CHECK(visit.chips() == std::vector<Chip>{eight});
}

TEST_CASE("listing steps: a loosening takes off what it names, nothing else") {
  Visit visit;
  visit.step(step::Toggle{own}).step(step::Toggle{comedy}).step(step::Toggle{captions});
  visit.step(step::Loosen{{own, captions}});
  CHECK(visit.chips() == std::vector<Chip>{comedy});
}

TEST_CASE("listing steps: another day begins at its start, with the same chips") {
  Visit visit;
  visit.step(step::Toggle{own})(action::ScrollBy{400, 1000});
  visit.step(step::ChooseDay{minuteOf("2026-11-21T00:00")});
  CHECK(visit.state.scroll.at(visit.now) == 0);
  CHECK(visit.state.listing.day == minuteOf("2026-11-21T00:00"));
  CHECK(visit.chips() == std::vector<Chip>{own});
  visit.step(step::ChooseComing{});
  CHECK(visit.state.listing.coming);
  visit.step(step::ChooseDay{minuteOf("2026-11-21T00:00")});
  CHECK_FALSE(visit.state.listing.coming);
}

TEST_CASE("listing steps: back from a film finds day, chips and place as they were") {
  Visit visit;
  visit.step(step::ChooseDay{minuteOf("2026-11-21T00:00")}).step(step::Toggle{own});
  visit(action::ScrollBy{400, 1000});
  visit.now += Tick{2000};
  visit(action::OpenPage{visit.rules.cards[1]});
  CHECK(visit.state.page == Page::film);
  CHECK(visit.state.scroll.at(visit.now) == 0);
  visit(action::Back{});
  CHECK(visit.state.page == Page::programme);
  CHECK(visit.state.scroll.at(visit.now) == 400);
  CHECK(visit.state.listing.day == minuteOf("2026-11-21T00:00"));
  CHECK(visit.chips() == std::vector<Chip>{own});
  visit(action::Back{});
  CHECK(visit.state.page == Page::card);
}

TEST_CASE("listing steps: \"All films\" on a film's page leads to the programme as it was left") {
  Visit visit;
  visit.step(step::Toggle{own})(action::OpenPage{visit.rules.cards[1]})(action::OpenProgramme{});
  CHECK(visit.state.page == Page::programme);
  CHECK(visit.chips() == std::vector<Chip>{own});
  visit(action::Back{});
  CHECK(visit.state.page == Page::card);
}

TEST_CASE("listing steps: back closes a sheet before it leaves") {
  Visit visit;
  visit.step(step::OpenSheet{Sheet::age})(action::Back{});
  CHECK(visit.state.page == Page::programme);
  CHECK(visit.state.listing.sheet == Sheet::none);
}

TEST_CASE("listing steps: idle, everything is forgotten") {
  Visit visit;
  visit.step(step::ChooseComing{}).step(step::Toggle{own}).step(step::OpenSheet{Sheet::genre});
  const State later = live(visit.state, visit.rules, visit.now + Tick{120'000});
  CHECK(later.page == Page::card);
  CHECK(later.listing == listing::ListingState{});
}

TEST_CASE("listing steps: a release comes to rest on a card, or at the end") {
  Visit visit;
  const auto rest = [&](float from, float velocity) {
    visit.state.scroll = Glide::still(from);
    visit(action::ReleaseDown{velocity, 1500, 572});
    return visit.state.scroll.target;
  };
  CHECK(rest(100, 0) == 0);
  CHECK(rest(300, 0) == 572);
  CHECK(rest(600, -2000) == 1144);
  CHECK(rest(1450, 0) == 1500);
  CHECK(rest(1200, -4000) == 1500);
  CHECK(rest(-50, 0) == 0);
}

}  // namespace lobby::test
