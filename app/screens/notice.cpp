// A calm card in place of a programme that is not there.
#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::screens {

std::optional<Action> notice(Canvas& canvas, const FrameView& frame) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, "");
  header(canvas, frame, true);
  const float margin = canvas.px(theme::margin);
  const float width = std::min(canvas.width() - 2 * margin, canvas.px(1100));
  const auto title =
      canvas.layOut(frame.emptyTitle, frame.language, theme::title(canvas.metrics(), 112), width, 3);
  const auto text =
      canvas.layOut(frame.emptyText, frame.language, theme::body(canvas.metrics(), 36), width, 6);
  const float gap = canvas.px(28);
  float y = (dock.top - title->height - gap - text->height) / 2;
  canvas.fill({margin, y - canvas.px(36), canvas.px(96), canvas.px(5)}, theme::amber);
  canvas.text(title, margin, y, theme::cream);
  y += title->height + gap;
  canvas.text(text, margin, y, theme::mute);
  if (const auto tap = widgets::drawDock(canvas, dock)) return action::ChooseLanguage{tap->language};
  return std::nullopt;
}

}  // namespace lobby::screens
