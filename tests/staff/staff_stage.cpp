#include "tests/staff/staff_stage.hpp"

#include "tests/staff/scripted_desk.hpp"
#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

constexpr Tick longAfter{5000};

Cinema someCinema() {
  Cinema cinema;
  cinema.names[""] = "Filmtheater Morgenstern";
  cinema.country = "DE";
  cinema.timeZone = "Europe/Berlin";
  cinema.languages = {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"};
  cinema.defaultLanguage = "de";
  return cinema;
}

}  // namespace

StaffStage::StaffStage(int width, int height)
    : metrics_(theme::metricsFor(width, height)), cinema_(someCinema()) {
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{renderer_, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
                       must(Content::create(nullptr, cinema_, LOBBY_ASSETS)),
                       [](std::int64_t, bool) { return Result<std::string>(""); }, [] {}},
      cards_, 1'000'000);
}

State StaffStage::stateIn(staff::Room room, const std::string& language) {
  State state;
  state.page = Page::staff;
  state.language = language;
  state.staff.room = room;
  return state;
}

Presenter::Moment StaffStage::moment(const State& state, const staff::StaffView& view) const {
  return {state, metrics_, longAfter, Now{localMinute(evening, cinema_.timeZone)}, &view};
}

draw::Bitmap StaffStage::picture(const State& state, const staff::StaffView& view) {
  presenter_->pass(moment(state, view), {});
  const auto width = static_cast<int>(metrics_.width);
  const auto height = static_cast<int>(metrics_.height);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  renderer_.setTarget({pixels.data(), width, height, width});
  renderer_.render(presenter_->finishFrame(), theme::ink);
  return renderer_.readPixels(width, height);
}

std::optional<Action> StaffStage::tap(const State& state, const staff::StaffView& view, draw::Point at) {
  Pointer pointer;
  pointer.gesture = window::Gesture{window::Gesture::Kind::tap, at, at, {}, {}};
  return presenter_->pass(moment(state, view), pointer);
}

}  // namespace lobby::test
