#include "tests/crawler/stage.hpp"

#include <stdexcept>

#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

constexpr Tick longAfter{1'000'000};  // everything stands still

}  // namespace

Stage::Stage(const std::filesystem::path& snapshot, int width, int height, Now now)
    : metrics_(theme::metricsFor(width, height)), now_(now), programme_(openProgramme(snapshot, "")) {
  if (programme_.error) throw std::runtime_error(programme_.error->message);
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{
          renderer_, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
          must(Content::create(programme_.catalogue.get(), programme_.cinema, LOBBY_ASSETS)),
          [](std::int64_t, bool) { return fail(ErrorKind::content, "the crawler sees no pictures"); }, [] {}},
      programme_.rules.cards, 1'000'000);
}

std::optional<Action> Stage::pass(const State& state, const Pointer& pointer) {
  return presenter_->pass({state, metrics_, longAfter, now_}, pointer);
}

std::optional<Action> Stage::look(const State& state, Witness& witness) {
  Pointer pointer;
  pointer.witness = &witness;
  return pass(state, pointer);
}

std::optional<Action> Stage::tap(const State& state, draw::Point at) {
  Pointer pointer;
  pointer.gesture = window::Gesture{window::Gesture::Kind::tap, at, at, {}, {}};
  return pass(state, pointer);
}

}  // namespace lobby::test
