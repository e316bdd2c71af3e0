// What screens draw on and feel touches with. Coordinates are px in reading direction: x grows from the start
// of a line, so that one composition serves left-to-right and right-to-left; the canvas mirrors what it
// draws.
//
// Made anew for every pass over a frame; holds no state of its own between frames.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/theme.hpp"
#include "app/view.hpp"
#include "platform/draw/geometry.hpp"
#include "platform/draw/image_cache.hpp"
#include "platform/text/draw_text.hpp"
#include "platform/text/engine.hpp"
#include "platform/text/glyph_atlas.hpp"
#include "platform/window/gesture.hpp"

struct ImDrawList;

namespace lobby {

// What a pass felt for and what it said: for tests that look at a screen as a whole.
struct Witness {
  struct Words {
    std::string text;
    std::string language;
  };
  std::vector<draw::Rect> targets;  // px of the screen: where a tap would be felt
  std::vector<Words> words;         // laid out, in order
};

// Where the finger is and what it just did, in screen px.
struct Pointer {
  std::optional<window::Gesture> gesture;  // of this pass
  bool down = false;
  bool dragging = false;
  draw::Point start;           // where it went down
  Witness* witness = nullptr;  // none but in tests
};

// One stop of a scrim: how much of the picture shows at this fraction of the way.
struct ScrimStop {
  float at = 0;
  float opacity = 1;
};

struct Scrim {
  std::span<const ScrimStop> across;  // in reading direction
  std::span<const ScrimStop> down;
};

using TextBlock = std::shared_ptr<const text::Layout>;

class Canvas {
 public:
  struct Tools {
    text::Engine& engine;
    text::GlyphAtlas& atlas;
    draw::ImageCache& images;
  };

  Canvas(Tools tools, ImDrawList& list, const theme::Metrics& metrics, std::string_view language,
         const Pointer& pointer);

  const theme::Metrics& metrics() const { return metrics_; }
  const Pointer& pointer() const { return pointer_; }
  // For what lies below something else: nothing that follows feels another finger than this.
  void setPointer(const Pointer& pointer) { pointer_ = pointer; }
  const std::string& language() const { return language_; }
  bool rightToLeft() const { return rightToLeft_; }
  float width() const { return metrics_.width; }
  float height() const { return metrics_.height; }
  float px(float units) const { return metrics_.px(units); }

  // All that follows is moved by so much (reading direction) and blended with so much opacity.
  void setShift(float x, float y) { shift_ = {x, y}; }
  void setOpacity(float opacity) { opacity_ = opacity; }
  float opacity() const { return opacity_; }

  void pushClip(const draw::Rect& rect);
  void popClip();

  // Shapes.
  void fill(const draw::Rect& rect, std::uint32_t rgb, float radius = 0, float opacity = 1);
  void outline(const draw::Rect& rect, std::uint32_t rgb, float thickness, float radius, float opacity = 1);
  void disc(draw::Point centre, float radius, std::uint32_t rgb, float opacity = 1);
  void ring(draw::Point centre, float radius, std::uint32_t rgb, float thickness);
  // A line through these points, which are px of the screen: neither shifted nor mirrored.
  void stroke(std::span<const draw::Point> points, std::uint32_t rgb, float thickness);
  // The same around `centre`, from offsets that are px of the screen: signs are not mirrored.
  void trace(draw::Point centre, std::span<const draw::Point> offsets, std::uint32_t rgb, float thickness,
             bool closed = false);
  void convex(draw::Point centre, std::span<const draw::Point> offsets, std::uint32_t rgb);
  void fade(const draw::Rect& rect, std::uint32_t rgb, float opacityTop, float opacityBottom);
  void chevron(draw::Point centre, float size, int direction, std::uint32_t rgb);  // −1 towards the start
  void checkMark(draw::Point centre, float size, std::uint32_t rgb);
  void arrowDown(draw::Point centre, float size, int direction, std::uint32_t rgb);  // −1 upwards

  // Text. `language` of the text itself; interface words have the canvas's language.
  TextBlock layOut(std::string_view text, std::string_view language, const text::Style& style,
                   float width = 0, int maxLines = 0) const;
  TextBlock layOut(const text::Paragraph& paragraph, const text::Style& style, const text::Box& box) const;
  // (x, y) is the start corner of the box that the text was laid out in.
  void text(const TextBlock& block, float x, float y, std::uint32_t rgb, float opacity = 1);
  // Text that scrolls fades out towards the edges of its window: `top` and `bottom` px, edges px high.
  void setTextFade(float top, float bottom, float topEdge, float bottomEdge) {
    textFade_ = text::Fade{top, bottom, topEdge, bottomEdge};
  }
  void clearTextFade() { textFade_.reset(); }
  // One line, in the middle of `rect`.
  void textCentred(const TextBlock& block, const draw::Rect& rect, std::uint32_t rgb, float opacity = 1);

  // Pictures. `crop` says which part; the space shows the dominant colour until the picture is there.
  enum class Corners { all, top };  // that are round
  void picture(const Picture& picture, const draw::Rect& rect, float radius, bool thumb,
               Corners corners = Corners::all);
  // A large picture that fades into the ground.
  void hero(const Picture& picture, const draw::Rect& rect, draw::Point anchor, const Scrim& scrim,
            float opacity = 1);
  // The same picture on its way there from the small place where it was touched, `t` from 0 to 1.
  void growingHero(const Picture& picture, const draw::Rect& from, const draw::Rect& to, draw::Point anchor,
                   const Scrim& scrim, float t);
  // The same picture large, soft and dim, as a ground behind another.
  void ambience(const Picture& picture, const draw::Rect& rect, float opacity);
  // Two heroes in a cross-fade, `t` from 0 to 1.
  void crossFade(const Picture& from, const Picture& to, const draw::Rect& rect, draw::Point anchor,
                 const Scrim& scrim, float t);

  // Touch. A tap counts where the finger both went down and was lifted.
  bool tapped(const draw::Rect& rect) const;
  bool pressed(const draw::Rect& rect) const;  // the finger rests on it, and has not begun to drag
  // A drag or release that began in `rect`; its x components are in reading direction.
  std::optional<window::Gesture> dragIn(const draw::Rect& rect) const;

 private:
  draw::Rect onScreen(const draw::Rect& rect) const;  // shifted and mirrored
  std::uint32_t colour(std::uint32_t rgb, float opacity) const;
  draw::ImageKey heroKey(const Picture& picture, const draw::Rect& rect, draw::Point anchor) const;
  struct Mesh {
    draw::TextureHandle texture = 0;  // 0: the dominant colour
    draw::Rect rect;
    draw::Rect part{0, 0, 1, 1};  // of the texture
    const Scrim& scrim;
    float scrimWeight = 1;  // 0: as if there were none
    float before = 1;       // see heroMesh
    float after = 0;
  };
  void heroMesh(const Picture& picture, const Mesh& mesh);

  Tools tools_;
  ImDrawList& list_;
  const theme::Metrics& metrics_;
  std::string language_;
  Pointer pointer_;
  bool rightToLeft_;
  draw::Point shift_;
  float opacity_ = 1;
  std::optional<text::Fade> textFade_;
};

}  // namespace lobby
