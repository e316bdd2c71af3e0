#include "app/screens/stage.hpp"

#include <algorithm>
#include <array>

namespace lobby::screens {
namespace {

// Opacities of 0.2 and less keep mute text (#C5B7A6) above 4.5:1 even on a white picture.
constexpr std::array cardAcross{ScrimStop{0, 0}, ScrimStop{0.34f, 0.17f}, ScrimStop{0.62f, 1}};
constexpr std::array pageAcross{ScrimStop{0.16f, 0}, ScrimStop{0.42f, 0.16f}, ScrimStop{0.74f, 1}};
constexpr std::array cardDown{ScrimStop{0, 0.36f}, ScrimStop{0.07f, 0.4f}, ScrimStop{0.2f, 1},
                              ScrimStop{0.6f, 1},  ScrimStop{0.86f, 0.5f}, ScrimStop{1, 0.22f}};
constexpr std::array portraitAcross{ScrimStop{0, 1}, ScrimStop{1, 1}};
constexpr std::array portraitDown{ScrimStop{0, 0.36f}, ScrimStop{0.07f, 0.4f},  ScrimStop{0.2f, 1},
                                  ScrimStop{0.5f, 1},  ScrimStop{0.72f, 0.16f}, ScrimStop{1, 0}};

constexpr float headerMiddle = 64;
constexpr float headerSize = 26;
constexpr float headerGap = 24;

}  // namespace

Stage stageFor(const Canvas& canvas) {
  const float margin = canvas.px(theme::margin);
  if (canvas.metrics().portrait) {
    const float height = std::round(canvas.height() * 0.5f);
    return {{0, 0, canvas.width(), height},
            {0.5f, 0.44f},
            margin,
            canvas.width() - 2 * margin,
            canvas.width() - 2 * margin};
  }
  const float left = std::round(canvas.width() * 0.24f);
  return {{left, 0, canvas.width() - left, canvas.height()},
          {0.63f, 0.48f},
          margin,
          std::min(canvas.px(880), canvas.width() * 0.46f - margin),
          canvas.width() * 0.54f - margin};
}

Scrim cardScrim(const Canvas& canvas) {
  if (canvas.metrics().portrait) return {portraitAcross, portraitDown};
  return {cardAcross, cardDown};
}

Scrim pageScrim(const Canvas& canvas) {
  if (canvas.metrics().portrait) return {portraitAcross, portraitDown};
  return {pageAcross, cardDown};
}

void header(Canvas& canvas, const FrameView& frame, bool withName) {
  const float margin = canvas.px(theme::margin);
  const auto clock = canvas.layOut(frame.clock, frame.language, theme::body(canvas.metrics(), headerSize));
  const float room = canvas.width() - 2 * margin - clock->width - canvas.px(headerGap);
  const auto name =
      canvas.layOut(frame.cinema, frame.language, theme::body(canvas.metrics(), headerSize, 600),
                    std::min(canvas.width() * 0.55f, room), 1);
  const float middle = canvas.px(headerMiddle);
  if (withName) canvas.text(name, margin, middle - name->height / 2, theme::cream);
  canvas.text(clock, canvas.width() - margin - clock->width, middle - clock->height / 2, theme::cream);
}

const Picture* heroOf(const CardView& view, int still) {
  if (view.pictures.empty()) return nullptr;
  const int last = static_cast<int>(view.pictures.size()) - 1;
  return &view.pictures[static_cast<std::size_t>(std::clamp(still, 0, last))];
}

}  // namespace lobby::screens
