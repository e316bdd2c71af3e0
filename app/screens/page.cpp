// A film's or an article's page: the hero stays where the card had it, the words scroll. See
// design/2-detail-ar.png and design/3-detail-ja-portrait.png.
#include <algorithm>
#include <cmath>

#include "app/screens/screens.hpp"
#include "app/screens/stage.hpp"
#include "app/widgets/body.hpp"
#include "app/widgets/dock.hpp"
#include "app/widgets/facts.hpp"

namespace lobby::screens {
namespace {

constexpr float headerHeight = 128;

// What one pass over the page needs to know.
struct Pass {
  Canvas& canvas;
  const CardView& view;
  Stage stage;
  draw::Rect window;  // px, the part in which the words scroll
  float y = 0;        // px, where the next thing goes

  float units(float value) const { return canvas.px(value); }
  void gap(float value) { y += units(value); }
};

void textLine(Pass& pass, const Phrase& phrase, const text::Style& style, std::uint32_t rgb, float gapBelow) {
  if (phrase.empty()) return;
  const auto block = pass.canvas.layOut(phrase.text, phrase.language, style, pass.stage.textWidth);
  pass.canvas.text(block, pass.stage.textX, pass.y, rgb);
  pass.y += block->height + pass.units(gapBelow);
}

void heading(Pass& pass, const std::string& label) {
  textLine(pass, {label, pass.canvas.language()}, theme::body(pass.canvas.metrics(), 30, 600), theme::amber,
           14);
}

void titleBlock(Pass& pass) {
  const theme::Metrics& metrics = pass.canvas.metrics();
  if (metrics.portrait || pass.view.key.kind == CardKind::article) {
    textLine(pass, {pass.view.eyebrow, pass.canvas.language()}, theme::body(metrics, 31, 600), theme::amber,
             2);
  }
  auto title = pass.canvas.layOut(pass.view.title.text, pass.view.title.language, theme::title(metrics, 80),
                                  pass.stage.textWidth);
  if (title->lines.size() > 2) {
    title = pass.canvas.layOut(pass.view.title.text, pass.view.title.language, theme::title(metrics, 60),
                               pass.stage.textWidth);
  }
  pass.canvas.text(title, pass.stage.textX, pass.y, theme::cream);
  pass.y += title->height + pass.units(8);
  if (!pass.view.tagline.empty()) {
    const Phrase& words = pass.view.tagline;
    const auto tagline =
        pass.canvas.layOut({.text = words.text, .language = words.language}, theme::body(metrics, 34),
                           {.width = pass.stage.textWidth, .maxLines = 4, .balanced = true});
    pass.canvas.text(tagline, pass.stage.textX, pass.y, theme::cream);
    pass.y += tagline->height + pass.units(22);
  }
  const widgets::Pills pills = widgets::planPills(pass.canvas, pass.view, pass.stage.pillsWidth);
  widgets::drawPills(pass.canvas, pass.view, pills, pass.stage.textX, pass.y);
  pass.y += pills.height;
  pass.gap(34);
}

std::optional<Action> thumbsInColumn(Pass& pass, int still) {
  if (!pass.canvas.metrics().portrait || pass.view.pictures.size() < 2) return std::nullopt;
  const auto tapped = widgets::thumbnails(pass.canvas, pass.view.pictures, still, pass.stage.textX, pass.y,
                                          pass.stage.textWidth);
  pass.y += widgets::thumbnailSize(pass.canvas).y + pass.units(34);
  if (tapped) return action::OpenGallery{*tapped};
  return std::nullopt;
}

void bodyBlock(Pass& pass) {
  const bool article = pass.view.key.kind == CardKind::article;
  const widgets::BodyStyle style{article ? 30.0f : 28.0f, pass.view.bodyLanguage};
  pass.y += widgets::body(pass.canvas, pass.view, style, pass.stage.textX, pass.y, pass.stage.textWidth);
  pass.gap(26);
  textLine(pass, {pass.view.textNotice, pass.canvas.language()}, theme::body(pass.canvas.metrics(), 25),
           theme::mute, 26);
}

void factsBlock(Pass& pass) {
  const theme::Metrics& metrics = pass.canvas.metrics();
  for (const FactView& fact : pass.view.facts) {
    const float labelWidth = pass.units(210);
    const std::string& language = pass.canvas.language();
    const auto label =
        pass.canvas.layOut(fact.label, language, theme::body(metrics, 25), labelWidth - pass.units(20), 2);
    const auto value =
        pass.canvas.layOut(fact.value, language, theme::body(metrics, 25), pass.stage.textWidth - labelWidth);
    pass.canvas.text(label, pass.stage.textX, pass.y, theme::mute);
    pass.canvas.text(value, pass.stage.textX + labelWidth, pass.y, theme::cream);
    pass.y += std::max(label->height, value->height) + pass.units(6);
  }
  if (!pass.view.facts.empty()) pass.gap(28);
}

void screeningsBlock(Pass& pass) {
  if (pass.view.key.kind != CardKind::film) return;
  heading(pass, pass.view.screeningsTitle);
  if (pass.view.screenings.empty()) {
    textLine(pass, {pass.view.screeningsNotice, pass.canvas.language()},
             theme::body(pass.canvas.metrics(), 28), theme::cream, 0);
  } else {
    pass.y += widgets::screenings(pass.canvas, pass.view.screenings, pass.stage.textX, pass.y,
                                  pass.stage.textWidth);
  }
  pass.gap(40);
}

void reviewsBlock(Pass& pass) {
  if (pass.view.reviews.empty()) return;
  heading(pass, pass.view.reviewsTitle);
  pass.y += widgets::reviews(pass.canvas, pass.view.reviews, pass.stage.textX, pass.y, pass.stage.textWidth);
  pass.gap(40);
}

// Draws all words from `pass.y` down and returns what was tapped among them.
std::optional<Action> column(Pass& pass, int still) {
  titleBlock(pass);
  const auto wanted = thumbsInColumn(pass, still);
  const bool film = pass.view.key.kind == CardKind::film;
  if (film) screeningsBlock(pass);  // what people came to ask, so it stands before the synopsis
  bodyBlock(pass);
  factsBlock(pass);
  reviewsBlock(pass);
  return wanted;
}

void hero(Pass& pass, const State& state, float scroll, float come) {
  const Picture* picture = heroOf(pass.view, state.still);
  if (picture == nullptr) return;
  if (state.grownFrom && come < 1) {
    return pass.canvas.growingHero(*picture, *state.grownFrom, pass.stage.hero, pass.stage.anchor,
                                   pageScrim(pass.canvas), come);
  }
  const bool portrait = pass.canvas.metrics().portrait;
  if (portrait) pass.canvas.setShift(0, -scroll);  // there it belongs to the page and moves with it
  pass.canvas.hero(*picture, pass.stage.hero, pass.stage.anchor, pageScrim(pass.canvas));
  pass.canvas.setShift(0, 0);
}

std::optional<Action> thumbsBeside(Pass& pass, int still, float dockTop) {
  Canvas& canvas = pass.canvas;
  if (canvas.metrics().portrait || pass.view.pictures.size() < 2) return std::nullopt;
  const float margin = canvas.px(theme::margin);
  const float room = canvas.width() - 2 * margin - pass.stage.pillsWidth - canvas.px(30);
  const int count = widgets::thumbnailsFitting(canvas, static_cast<int>(pass.view.pictures.size()), room);
  const float width = widgets::thumbnailsWidth(canvas, count);
  const float y = dockTop - canvas.px(46) - widgets::thumbnailSize(canvas).y;
  const auto tapped =
      widgets::thumbnails(canvas, pass.view.pictures, still, canvas.width() - margin - width, y, width + 1);
  if (tapped) return action::OpenGallery{*tapped};
  return std::nullopt;
}

// The taps that stand for scrolling, only where there is something to scroll.
std::optional<Action> scrollButtons(Pass& pass, float scroll, float extent) {
  if (extent <= 1) return std::nullopt;
  Canvas& canvas = pass.canvas;
  const float size = canvas.metrics().touch;
  const bool portrait = canvas.metrics().portrait;
  const float gap = canvas.px(theme::pillGap);
  const draw::Point down = portrait ? draw::Point{canvas.width() - canvas.px(theme::margin) - size / 2,
                                                  pass.window.bottom() + gap + size / 2}
                                    : draw::Point{pass.stage.textX + pass.stage.pillsWidth - size / 2,
                                                  pass.window.bottom() - canvas.px(20) - size / 2};
  const draw::Point up =
      portrait ? draw::Point{down.x - size - gap, down.y} : draw::Point{down.x, down.y - size - gap};
  const float step = pass.window.height * 0.7f;
  if (scroll < extent - 1 && widgets::roundButton(canvas, down, widgets::Sign::down))
    return action::ScrollBy{step, extent};
  if (scroll > 1 && widgets::roundButton(canvas, up, widgets::Sign::up))
    return action::ScrollBy{-step, extent};
  return std::nullopt;
}

std::optional<Action> drags(const Canvas& canvas, const draw::Rect& area, float extent) {
  const auto gesture = canvas.dragIn(area);
  if (!gesture) return std::nullopt;
  if (gesture->kind == window::Gesture::Kind::drag)
    return action::DragDown{gesture->delta.y, extent, area.height};
  return action::ReleaseDown{gesture->velocity.y, extent};
}

bool backButton(Canvas& canvas, const FrameView& frame) {
  const std::string label = (canvas.rightToLeft() ? "→  " : "←  ") + frame.allFilms;
  const auto block = widgets::buttonLabel(canvas, label, frame.language, widgets::Look::quiet);
  const float height = widgets::buttonHeight(canvas);
  const draw::Rect rect{canvas.px(theme::margin), canvas.px(64) - height / 2 + canvas.px(8),
                        widgets::buttonWidth(canvas, block), height};
  return widgets::button(canvas, rect, block, widgets::Look::quiet);
}

// The words, clipped to their window and scrolled. Returns how far they can be scrolled, and what was tapped.
struct Words {
  float extent = 0;  // px
  std::optional<Action> wanted;
};

Words words(Pass& pass, float first, float scroll, float come, int still) {
  Canvas& canvas = pass.canvas;
  const bool portrait = canvas.metrics().portrait;
  const draw::Rect& window = pass.window;
  canvas.pushClip({0, window.y,
                   portrait ? canvas.width() : pass.stage.textX + pass.stage.pillsWidth + canvas.px(4),
                   window.height});
  canvas.setOpacity(come);
  canvas.setShift(0, std::round(canvas.px(28) * (1 - come)));
  canvas.setTextFade(window.y, window.bottom(), portrait ? 0 : canvas.px(24), canvas.px(56));
  pass.y = first - scroll;
  Words words;
  words.wanted = column(pass, still);
  canvas.clearTextFade();
  canvas.setShift(0, 0);
  canvas.setOpacity(1);
  canvas.popClip();
  words.extent = std::max(0.0f, pass.y + scroll - window.bottom());
  return words;
}

// Where the hero shows and nothing else does: a tap there opens it large.
draw::Rect heroArea(const Pass& pass, float first, float scroll) {
  const Canvas& canvas = pass.canvas;
  const draw::Rect& window = pass.window;
  if (canvas.metrics().portrait) return {0, window.y, canvas.width(), first - scroll - window.y};
  return {pass.stage.textX + pass.stage.pillsWidth + canvas.px(20), window.y, canvas.width(), window.height};
}

Pass passFor(Canvas& canvas, const CardView& view, float dockTop) {
  const bool portrait = canvas.metrics().portrait;
  const float top = portrait ? 0 : canvas.px(headerHeight);
  // In portrait the scroll buttons have a strip of their own, so that they never cover words.
  const float strip = portrait ? canvas.metrics().touch + canvas.px(2 * theme::pillGap) : canvas.px(14);
  return {canvas, view, stageFor(canvas), {0, top, canvas.width(), dockTop - strip - top}, 0};
}

}  // namespace

std::optional<Action> page(Canvas& canvas, const FrameView& frame, const CardView& view, const State& state,
                           Tick now) {
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.back);
  const bool portrait = canvas.metrics().portrait;
  const float scroll = std::round(state.scroll.at(now));
  Pass pass = passFor(canvas, view, dock.top);
  const float first = portrait ? pass.stage.hero.height * 0.72f : pass.window.y + canvas.px(12);

  const float come = easeOut(now, state.pageSince, responseTime);
  hero(pass, state, scroll, come);
  auto [extent, wanted] = words(pass, first, scroll, come, state.still);
  // The page became shorter under the visitor: in another language, or when the last showing had begun.
  if (!wanted && !state.held && state.scroll.target > extent + 1) wanted = action::ScrollBy{0, extent};
  if (portrait && scroll > 0) {
    canvas.fade({0, 0, canvas.width(), canvas.px(headerHeight + 40)}, theme::ink, 0.95f, 0);
  }
  header(canvas, frame, false);

  if (const auto drag = drags(canvas, pass.window, extent)) wanted = drag;
  const bool heroTapped = !view.pictures.empty() && canvas.tapped(heroArea(pass, first, scroll));
  if (!wanted && heroTapped) wanted = action::OpenGallery{state.still};
  if (const auto tap = thumbsBeside(pass, state.still, dock.top)) wanted = tap;
  if (const auto tap = scrollButtons(pass, scroll, extent)) wanted = tap;
  if (backButton(canvas, frame)) wanted = action::OpenProgramme{};
  if (const auto tap = widgets::drawDock(canvas, dock)) {
    wanted = tap->primary ? Action{action::Back{}} : Action{action::ChooseLanguage{tap->language}};
  }
  return wanted;
}

}  // namespace lobby::screens
