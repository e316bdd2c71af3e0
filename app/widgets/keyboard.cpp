#include "app/widgets/keyboard.hpp"

#include <algorithm>
#include <cmath>

#include <unicode/uchar.h>

#include "app/widgets/signs.hpp"
#include "data/utf8.hpp"

namespace lobby::widgets {
namespace {

using search::KeyPage;
using search::Step;

constexpr float gapUnits = 10;
constexpr float widestKey = 138;
constexpr float portraitKey = 94;  // where there is room, keys are higher than they must be
constexpr float letterSize = 36;
constexpr float labelSize = 25;
constexpr float radiusUnits = 16;
constexpr float serviceWidth = 1.6f;  // keys
constexpr float spaceWidth = 5;

float gapOf(const Canvas& canvas) {
  return std::round(canvas.px(gapUnits));
}

std::size_t columnsOf(const KeyPage& page) {
  std::size_t columns = 10;
  for (const auto& row : page.rows) columns = std::max(columns, row.size());
  return columns;
}

// A mark has nothing to stand on of its own: a dotted circle lends itself.
std::string labelOf(const std::string& key) {
  const int kind = u_charType(static_cast<UChar32>(lastCharacter(key)));
  return kind == U_NON_SPACING_MARK ? "\u25CC" + key : key;
}

struct Grid {
  draw::Rect area;
  float width = 0;  // px of a key
  float height = 0;
  float gap = 0;

  // So many keys' widths, from there on.
  draw::Rect key(float x, std::size_t row, float keys) const {
    const float w = keys * width + std::max(0.0f, keys - 1) * gap;
    return {x, area.y + static_cast<float>(row) * (height + gap), w, height};
  }
  float startOf(float keys) const {
    return area.x + (area.width - (keys * width + std::max(0.0f, keys - 1) * gap)) / 2;
  }
};

Grid gridFor(const Canvas& canvas, const KeyPage& page, const draw::Rect& area) {
  Grid grid{area, 0, 0, gapOf(canvas)};
  const auto columns = static_cast<float>(columnsOf(page));
  const auto rows = static_cast<float>(page.rows.size() + 1);
  grid.width = std::min(canvas.px(widestKey), (area.width - (columns - 1) * grid.gap) / columns);
  grid.height = (area.height - (rows - 1) * grid.gap) / rows;
  return grid;
}

// The keys of one pass: each is drawn, and remembers when it was the one.
class Keys {
 public:
  Keys(Canvas& canvas, const Grid& grid, std::string language)
      : canvas_(canvas), grid_(grid), language_(std::move(language)) {}

  // True when it was tapped. The gaps belong to the keys beside them: no touch is lost between two.
  bool key(draw::Rect rect, std::uint32_t ground, const auto& face) {
    if (canvas_.rightToLeft()) rect.x = canvas_.width() - rect.x - rect.width;
    const float half = grid_.gap / 2;
    const draw::Rect reach{rect.x - half, rect.y - half, rect.width + grid_.gap, rect.height + grid_.gap};
    const bool pressed = canvas_.pressed(reach);
    canvas_.fill(rect, pressed ? theme::amber : ground, canvas_.px(radiusUnits));
    face(rect, pressed ? theme::ink : theme::cream);
    return canvas_.tapped(reach);
  }

  bool letter(const draw::Rect& rect, const std::string& text, float size, std::uint32_t ground) {
    return key(rect, ground, [&](const draw::Rect& where, std::uint32_t ink) {
      canvas_.textCentred(canvas_.layOut(text, language_, theme::body(canvas_.metrics(), size)), where, ink);
    });
  }

  Canvas& canvas() { return canvas_; }

 private:
  Canvas& canvas_;
  const Grid& grid_;
  std::string language_;
};

std::optional<Step> letters(Keys& keys, const Grid& grid, const KeyPage& page, const SearchView& view) {
  std::optional<Step> wanted;
  for (std::size_t row = 0; row < page.rows.size(); ++row) {
    float x = grid.startOf(static_cast<float>(page.rows[row].size()));
    for (const std::string& key : page.rows[row]) {
      const draw::Rect rect = grid.key(x, row, 1);
      x += grid.width + grid.gap;
      if (key.empty() || !keys.letter(rect, labelOf(key), letterSize, theme::ink3)) continue;
      if (!view.keyboard->isChange(key)) {
        wanted = search::step::Type{key};
      } else if (auto into = view.keyboard->changed(view.text, key); !into.empty()) {
        wanted = search::step::Change{std::move(into)};
      }
    }
  }
  return wanted;
}

// The bottom row: other letters, more keys, the space bar, erase.
std::optional<Step> service(Keys& keys, const Grid& grid, const SearchView& view,
                            const search::SearchState& asked) {
  const auto& pages = view.keyboard->pages;
  const std::size_t row = keyPage(view, asked).rows.size();
  const bool turns = pages.size() > 1;
  float x = grid.startOf(spaceWidth + serviceWidth * (turns ? 3 : 2) + (turns ? 0.2f : 0));
  std::optional<Step> wanted;
  const auto next = [&](float width) {
    const draw::Rect rect = grid.key(x, row, width);
    x = rect.right() + grid.gap;
    return rect;
  };
  if (keys.letter(next(serviceWidth), view.otherLabel, labelSize, theme::ink2))
    wanted = search::step::ChooseKeyboard{view.otherKeyboard};
  if (turns) {
    const auto after = static_cast<std::size_t>(asked.page + 1) % pages.size();
    if (keys.letter(next(serviceWidth), pages[after].label, labelSize, theme::ink2))
      wanted = search::step::TurnPage{static_cast<int>(pages.size())};
  }
  const auto space = [&](const draw::Rect& rect, std::uint32_t ink) { spaceSign(keys.canvas(), rect, ink); };
  const auto erase = [&](const draw::Rect& rect, std::uint32_t ink) { eraseSign(keys.canvas(), rect, ink); };
  if (keys.key(next(spaceWidth), theme::ink3, space)) wanted = search::step::Type{" "};
  if (keys.key(next(serviceWidth), theme::ink2, erase)) wanted = search::step::Erase{};
  return wanted;
}

}  // namespace

const KeyPage& keyPage(const SearchView& view, const search::SearchState& asked) {
  const auto& pages = view.keyboard->pages;
  return pages[static_cast<std::size_t>(std::max(0, asked.page)) % pages.size()];
}

float keyboardHeight(const Canvas& canvas, const KeyPage& page, float most) {
  const auto rows = static_cast<float>(page.rows.size() + 1);
  const float wanted = canvas.metrics().portrait ? canvas.px(portraitKey) : 0;
  const float key = std::max(canvas.metrics().touch, wanted);
  return std::min(most, rows * key + (rows - 1) * gapOf(canvas));
}

std::optional<Step> keyboard(Canvas& canvas, const SearchView& view, const search::SearchState& asked,
                             const draw::Rect& area) {
  const KeyPage& page = keyPage(view, asked);
  const Grid grid = gridFor(canvas, page, area);
  Keys keys(canvas, grid, view.keyboard->language);
  const auto typed = letters(keys, grid, page, view);
  const auto served = service(keys, grid, view, asked);
  return served ? served : typed;
}

}  // namespace lobby::widgets
