#include "app/screens/screens.hpp"

namespace lobby::screens {

std::optional<Action> sheet(Canvas& canvas, const FrameView&, const CardView&, const State&, Tick) {
  const draw::Rect all{0, 0, canvas.width(), canvas.height()};
  canvas.fill(all, theme::ink, 0, 0.72f);
  if (canvas.tapped(all)) return action::Sheet{sheet::step::Close{}};
  return std::nullopt;
}

}  // namespace lobby::screens
