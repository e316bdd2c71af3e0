// Turns a State into draw lists: picks the screen, hands it its views, and returns what the visitor wants.
// Owns all that drawing needs between frames: fonts, glyph atlas, picture cache, views.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/canvas.hpp"
#include "app/content.hpp"
#include "app/navigation.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/staff/staff.hpp"
#include "app/state.hpp"
#include "platform/draw/host.hpp"

namespace lobby {

class Presenter {
 public:
  struct Parts {
    draw::TextureStore& textures;
    std::unique_ptr<text::Engine> engine;
    std::unique_ptr<Content> content;
    draw::ImageCache::Source pictures;
    std::function<void()> wake;  // a picture is ready; called on a worker thread
  };

  Presenter(Parts parts, const std::vector<CardKey>& cards, std::size_t pictureBudget);

  struct Moment {
    const State& state;
    const theme::Metrics& metrics;
    Tick tick;
    Now now;
    const staff::StaffView* staff = nullptr;  // null: there is nobody to serve staff
  };

  // One pass over the frame with what the finger just did. The draw list is rebuilt; nothing is presented.
  std::optional<Action> pass(const Moment& moment, const Pointer& pointer);

  // The draw data of the last pass, glyphs uploaded.
  const ImDrawData& finishFrame();

  // Lays out, rasterises and asks for everything that `moment` will need, without showing it.
  void prepare(const Moment& moment);

  // Another programme is shown from now on. `cards` must have been changed in place before the next pass.
  void replaceContent(std::unique_ptr<Content> content, draw::ImageCache::Source pictures);

  // Leaves the textures' store, which is about to go, for another. The next frame is as the last one was.
  void moveTextures(draw::TextureStore& to);

  // For a moment when nothing moves: after several languages lets go of the fonts that only they needed, so
  // that memory does not grow with what visitors have seen.
  void tidy();

  draw::ImageCache& images() { return images_; }

 private:
  std::optional<Action> screen(Canvas& canvas, const Moment& moment);
  std::optional<Action> page(Canvas& canvas, const FrameView& frame, const CardView& view,
                             const Moment& moment);
  std::optional<Action> staffScreen(Canvas& canvas, const Moment& moment);
  std::optional<Action> updatePanel(Canvas& canvas, const Moment& moment);
  screens::StaffScreen staffValues(const Moment& moment);
  std::optional<Action> rotation(Canvas& canvas, const FrameView& frame, const Moment& moment);
  void useWhitePixel();
  ImDrawList& freshList(const theme::Metrics& metrics);

  const std::vector<CardKey>& cards_;
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<Content> content_;
  text::GlyphAtlas atlas_;
  draw::ImageCache images_;
  draw::Host host_;
  std::set<std::string, std::less<>> languagesShown_;  // since the last tidying
  bool open_ = false;                                  // a frame was begun and not finished
};

}  // namespace lobby
