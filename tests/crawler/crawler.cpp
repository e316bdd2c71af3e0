#include "tests/crawler/crawler.hpp"

#include <algorithm>
#include <array>

#include "app/navigation.hpp"
#include "tests/crawler/state_key.hpp"

namespace lobby::test {
namespace {

constexpr Tick now{0};
// What reaches over most of the screen is felt in more than one place.
constexpr std::array<draw::Point, 5> places{
    {{0.5f, 0.5f}, {0.2f, 0.25f}, {0.8f, 0.25f}, {0.2f, 0.8f}, {0.8f, 0.8f}}};
constexpr int stepsBack = 40;

}  // namespace

void Crawler::crawl(const std::string& language) {
  languages_.clear();
  State first = firstState(stage_.rules(), now);
  first.language = language;
  found(first);
  while (!toVisit_.empty()) {
    const State state = std::move(toVisit_.front());
    toVisit_.pop_front();
    visit(state);
  }
}

// The other languages have crawls of their own; what the screen is like there is seen then.
void Crawler::found(const State& state) {
  if (isOneOfMany(state, deep_)) return;
  if (seen_.insert(keyOf(state)).second) toVisit_.push_back(state);
}

void Crawler::complain(const State& state, const std::string& what) {
  complaints_.insert(what + "  [" + keyOf(state) + "]");
}

void Crawler::visit(const State& state) {
  pages_.insert(state.page);
  Witness witness;
  if (const auto wanted = stage_.look(state, witness)) {
    // The state does not fit the screen (a page became shorter): the kiosk mends it before anybody sees it.
    return found(apply(state, *wanted, stage_.rules(), now));
  }
  checkWords(state, witness);
  checkWayBack(state);
  leads_ = false;
  for (const draw::Rect& target : witness.targets) {
    checkSize(state, target);
    tapOn(state, target);
  }
  if (!leads_) complain(state, "a dead end: no tap leads on");
}

void Crawler::tapOn(const State& state, const draw::Rect& target) {
  const draw::Rect screen{0, 0, stage_.metrics().width, stage_.metrics().height};
  const bool large = target.width > screen.width / 2 && target.height > screen.height / 3;
  for (std::size_t i = 0; i < (large ? places.size() : 1); ++i) {
    const draw::Point at{target.x + target.width * places[i].x, target.y + target.height * places[i].y};
    if (!screen.contains(at) || languages_.contains({at.x, at.y})) continue;
    const auto wanted = stage_.tap(state, at);
    ++taps_;
    if (!wanted) continue;
    if (std::holds_alternative<action::ChooseLanguage>(*wanted)) {
      languages_.insert({at.x, at.y});
      continue;
    }
    const State next = apply(state, *wanted, stage_.rules(), now);
    leads_ = leads_ || keyOf(next) != keyOf(state);
    found(next);
  }
}

void Crawler::checkWords(const State& state, const Witness& witness) {
  for (const Witness::Words& words : witness.words) {
    if (const auto complaint = interpreter_.complaint(words, state.language)) complain(state, *complaint);
  }
}

void Crawler::checkSize(const State& state, const draw::Rect& target) {
  const float least = stage_.metrics().touch - 1;  // px are whole
  // What scrolls up and down is cut where its window ends.
  const bool cut = state.page == Page::film || state.page == Page::article;
  if (target.width >= least && (target.height >= least || cut)) return;
  complain(state, "a target of " + std::to_string(static_cast<int>(target.width)) + "x" +
                      std::to_string(static_cast<int>(target.height)) + " px, smaller than a finger");
}

void Crawler::checkWayBack(const State& state) {
  State back = state;
  for (int step = 0; step < stepsBack && back.page != Page::card; ++step) {
    back = apply(std::move(back), action::Back{}, stage_.rules(), now);
  }
  if (back.page != Page::card) complain(state, "Back does not lead to the rotation");
  State left = state;
  left.lastTouch = now;
  left = advance(std::move(left), stage_.rules(), now + stage_.rules().idleLimit);
  if (left.page != Page::card || left.language != stage_.rules().defaultLanguage) {
    complain(state, "left alone, it does not come back to the rotation");
  }
}

}  // namespace lobby::test
