#include "app/presenter.hpp"

#include <malloc.h>

#include "app/navigation_staff.hpp"

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
  useWhitePixel();
}

void Presenter::useWhitePixel() {
  const text::WhitePixel white = atlas_.whitePixel();
  host_.setWhitePixel(white.texture, white.uv);
}

void Presenter::moveTextures(draw::TextureStore& to) {
  atlas_.moveTo(to);
  images_.moveTo(to);
  useWhitePixel();
}

ImDrawList& Presenter::freshList(const theme::Metrics& metrics) {
  if (open_) return host_.restart();
  open_ = true;
  atlas_.beginFrame();
  return host_.begin(static_cast<int>(metrics.width), static_cast<int>(metrics.height));
}

std::optional<Action> Presenter::pass(const Moment& moment, const Pointer& pointer) {
  ImDrawList& list = freshList(moment.metrics);
  const auto canvas = [&](const Pointer& feeling) {
    return Canvas({*engine_, atlas_, images_}, list, moment.metrics, moment.state.language, feeling);
  };
  const bool covered = showsUpdatePanel(moment.state, moment.staff);
  Canvas below = canvas(covered ? Pointer{} : pointer);
  const auto wanted = screen(below, moment);
  if (!covered) return wanted;
  Canvas above = canvas(pointer);
  return updatePanel(above, moment);
}

// Whoever brought a stick sees what becomes of it; a tap puts the panel away, and the install goes on.
std::optional<Action> Presenter::updatePanel(Canvas& canvas, const Moment& moment) {
  const draw::Rect all{0, 0, canvas.width(), canvas.height()};
  canvas.fill(all, theme::ink, 0, 0.72f);
  screens::updatePanel(canvas, staffValues(moment),
                       {*moment.staff->deliveries.work, moment.staff->deliveries, false}, all);
  if (canvas.tapped(all)) return action::Staff{staff::step::Dismiss{}};
  return std::nullopt;
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
  if (state.page == Page::programme) {
    return screens::programme(canvas, frame, content_->listing(state.listing, state.language, moment.now),
                              state, moment.tick);
  }
  if (state.page == Page::search) {
    return screens::search(canvas, frame, content_->search(state.search, state.language, moment.now), state,
                           moment.tick);
  }
  const CardView& view = content_->card(state.open, state.language, moment.now);
  if (state.page == Page::gallery) return screens::gallery(canvas, frame, view, state, moment.tick);
  return page(canvas, frame, view, moment);
}

// The page below a sheet is out of the finger's reach.
std::optional<Action> Presenter::page(Canvas& canvas, const FrameView& frame, const CardView& view,
                                      const Moment& moment) {
  const State& state = moment.state;
  if (state.sheet.kind == sheet::Kind::none) return screens::page(canvas, frame, view, state, moment.tick);
  const Pointer pointer = canvas.pointer();
  canvas.setPointer({});
  const auto wanted = screens::page(canvas, frame, view, state, moment.tick);
  canvas.setPointer(pointer);
  const auto tapped = screens::sheet(
      canvas, content_->sheet(state.open, state.sheet, state.language, moment.now), state, moment.tick);
  return tapped ? tapped : wanted;
}

screens::StaffScreen Presenter::staffValues(const Moment& moment) {
  const State& state = moment.state;
  const bool colours = state.page == Page::staff && state.staff.room == staff::Room::colours;
  return {content_->staffFrame(state.language, moment.now),
          *moment.staff,
          state,
          moment.tick,
          moment.now.minute,
          content_->strings(state.language),
          content_->format(state.language),
          colours ? content_->samples() : std::vector<Phrase>{}};
}

std::optional<Action> Presenter::staffScreen(Canvas& canvas, const Moment& moment) {
  return screens::staff(canvas, staffValues(moment));
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
