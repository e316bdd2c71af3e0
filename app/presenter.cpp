#include "app/presenter.hpp"

#include <malloc.h>

#include "app/screens/staff/staff.hpp"

namespace lobby {
namespace {

// A visitor tries one or two; a curious one gets the fonts of the others unloaded behind him.
constexpr std::size_t languagesBeforeTidying = 3;

}  // namespace

Presenter::Presenter(Parts parts, const std::vector<CardKey>& cards, std::size_t pictureBudget)
    : cards_(cards),
      engine_(std::move(parts.engine)),
      content_(std::move(parts.content)),
      atlas_(parts.textures),
      images_(parts.textures, std::move(parts.pictures), pictureBudget, std::move(parts.wake)) {
  const text::WhitePixel white = atlas_.whitePixel();
  host_.setWhitePixel(white.texture, white.uv);
}

ImDrawList& Presenter::freshList(const theme::Metrics& metrics) {
  if (open_) return host_.restart();
  open_ = true;
  atlas_.beginFrame();
  return host_.begin(static_cast<int>(metrics.width), static_cast<int>(metrics.height));
}

std::optional<Action> Presenter::pass(const Moment& moment, const Pointer& pointer) {
  Canvas canvas({*engine_, atlas_, images_}, freshList(moment.metrics), moment.metrics, moment.state.language,
                pointer);
  return screen(canvas, moment);
}

const ImDrawData& Presenter::finishFrame() {
  open_ = false;
  const ImDrawData& data = host_.end();
  atlas_.flush();
  images_.trim();
  return data;
}

void Presenter::replaceContent(std::unique_ptr<Content> content, draw::ImageCache::Source pictures) {
  content_ = std::move(content);
  images_.reset(std::move(pictures));
}

void Presenter::tidy() {
  if (languagesShown_.size() < languagesBeforeTidying) return;
  languagesShown_.clear();
  engine_->releaseFonts();
  ::malloc_trim(0);
}

void Presenter::prepare(const Moment& moment) {
  images_.setPrefetching(true);
  pass(moment, {});
  images_.setPrefetching(false);
  // What was drawn is thrown away; its layouts, glyphs and pictures stay.
}

std::optional<Action> Presenter::screen(Canvas& canvas, const Moment& moment) {
  const State& state = moment.state;
  if (!languagesShown_.contains(state.language)) languagesShown_.insert(state.language);
  if (state.page == Page::staff && moment.staff != nullptr) return staffScreen(canvas, moment);
  const FrameView& frame = content_->frame(state.language, moment.now);
  if (cards_.empty()) return screens::notice(canvas, frame);
  if (state.page == Page::card) return rotation(canvas, frame, moment);
  const CardView& view = content_->card(state.open, state.language, moment.now);
  if (state.page == Page::gallery) return screens::gallery(canvas, frame, view, state, moment.tick);
  return screens::page(canvas, frame, view, state, moment.tick);
}

std::optional<Action> Presenter::staffScreen(Canvas& canvas, const Moment& moment) {
  const State& state = moment.state;
  const bool colours = state.staff.room == staff::Room::colours;
  const screens::StaffScreen screen{content_->staffFrame(state.language, moment.now),
                                    *moment.staff,
                                    state,
                                    moment.tick,
                                    moment.now.minute,
                                    content_->strings(state.language),
                                    content_->format(state.language),
                                    colours ? content_->samples() : std::vector<Phrase>{}};
  return screens::staff(canvas, screen);
}

std::optional<Action> Presenter::rotation(Canvas& canvas, const FrameView& frame, const Moment& moment) {
  const State& state = moment.state;
  const int count = static_cast<int>(cards_.size());
  const auto view = [&](int index) {
    const auto at = static_cast<std::size_t>((index % count + count) % count);
    return &content_->card(cards_[at], state.language, moment.now);
  };
  screens::CardScreen cards{view(state.card), nullptr, nullptr, nullptr, count};
  if (count > 1 && state.swipe.at(moment.tick) != 0) {
    cards.previous = view(state.card - 1);
    cards.next = view(state.card + 1);
  }
  if (state.fadingFrom >= 0) cards.fadingFrom = view(state.fadingFrom);
  return screens::card(canvas, frame, cards, state, moment.tick);
}

}  // namespace lobby
