#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::screens {

std::optional<Action> programme(Canvas& canvas, const FrameView& frame, const ListingView&, const State&,
                                Tick) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.back);
  header(canvas, frame, true);
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    return tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return std::nullopt;
}

}  // namespace lobby::screens
