#include "app/screens/page_column.hpp"

#include <algorithm>

#include "app/widgets/body.hpp"
#include "app/widgets/button.hpp"
#include "app/widgets/facts.hpp"
#include "app/widgets/film_cards.hpp"
#include "app/widgets/reviews.hpp"
#include "app/widgets/screenings.hpp"

namespace lobby::screens {
namespace {

void gap(PageColumn& column, float units) {
  column.y += column.canvas.px(units);
}

void textLine(PageColumn& column, const Phrase& phrase, const text::Style& style, std::uint32_t rgb,
              float gapBelow) {
  if (phrase.empty()) return;
  const auto block = column.canvas.layOut(phrase.text, phrase.language, style, column.stage.textWidth);
  column.canvas.text(block, column.stage.textX, column.y, rgb);
  column.y += block->height + column.canvas.px(gapBelow);
}

void heading(PageColumn& column, const std::string& label) {
  textLine(column, {label, column.canvas.language()}, theme::body(column.canvas.metrics(), 30, 600),
           theme::amber, 14);
}

std::optional<Action> titleBlock(PageColumn& column) {
  const theme::Metrics& metrics = column.canvas.metrics();
  if (metrics.portrait || column.view.key.kind == CardKind::article) {
    textLine(column, {column.view.eyebrow, column.canvas.language()}, theme::body(metrics, 31, 600),
             theme::amber, 2);
  }
  auto title = column.canvas.layOut(column.view.title.text, column.view.title.language,
                                    theme::title(metrics, 80), column.stage.textWidth);
  if (title->lines.size() > 2) {
    title = column.canvas.layOut(column.view.title.text, column.view.title.language,
                                 theme::title(metrics, 60), column.stage.textWidth);
  }
  column.canvas.text(title, column.stage.textX, column.y, theme::cream);
  column.y += title->height + column.canvas.px(8);
  if (!column.view.tagline.empty()) {
    const Phrase& words = column.view.tagline;
    const auto tagline =
        column.canvas.layOut({.text = words.text, .language = words.language}, theme::body(metrics, 34),
                             {.width = column.stage.textWidth, .maxLines = 4, .balanced = true});
    column.canvas.text(tagline, column.stage.textX, column.y, theme::cream);
    column.y += tagline->height + column.canvas.px(22);
  }
  const widgets::Pills pills = widgets::planPills(column.canvas, column.view, column.stage.pillsWidth);
  widgets::drawPills(column.canvas, column.view, pills, column.stage.textX, column.y);
  const auto rating = widgets::ratingTarget(column.canvas, pills, column.stage.textX, column.y);
  column.y += pills.height;
  gap(column, 34);
  const bool film = column.view.key.kind == CardKind::film;
  if (film && rating && column.canvas.tapped(widgets::visiblePart(*rating, column.window)))
    return action::Sheet{sheet::step::Open{sheet::Kind::rating}};
  return std::nullopt;
}

std::optional<Action> thumbsInColumn(PageColumn& column, int still) {
  if (!column.canvas.metrics().portrait || column.view.pictures.size() < 2) return std::nullopt;
  const auto tapped = widgets::thumbnails(column.canvas, column.view.pictures, still, column.stage.textX,
                                          column.y, column.stage.textWidth);
  column.y += widgets::thumbnailSize(column.canvas).y + column.canvas.px(34);
  if (tapped) return action::OpenGallery{*tapped};
  return std::nullopt;
}

void bodyBlock(PageColumn& column) {
  const bool article = column.view.key.kind == CardKind::article;
  const widgets::BodyStyle style{article ? 30.0f : 28.0f, column.view.bodyLanguage, article};
  column.y +=
      widgets::body(column.canvas, column.view, style, column.stage.textX, column.y, column.stage.textWidth);
  gap(column, 26);
  textLine(column, {column.view.textNotice, column.canvas.language()},
           theme::body(column.canvas.metrics(), 25), theme::mute, 26);
}

void factsBlock(PageColumn& column) {
  const theme::Metrics& metrics = column.canvas.metrics();
  for (const FactView& fact : column.view.facts) {
    const float labelWidth = column.canvas.px(210);
    const std::string& language = column.canvas.language();
    const auto label = column.canvas.layOut(fact.label, language, theme::body(metrics, 25),
                                            labelWidth - column.canvas.px(20), 2);
    const auto value = column.canvas.layOut(fact.value, language, theme::body(metrics, 25),
                                            column.stage.textWidth - labelWidth);
    column.canvas.text(label, column.stage.textX, column.y, theme::mute);
    column.canvas.text(value, column.stage.textX + labelWidth, column.y, theme::cream);
    column.y += std::max(label->height, value->height) + column.canvas.px(6);
  }
  if (!column.view.facts.empty()) gap(column, 28);
}

std::optional<Action> screeningsBlock(PageColumn& column) {
  const CardView& view = column.view;
  if (view.key.kind != CardKind::film) return std::nullopt;
  heading(column, view.screeningsTitle);
  if (view.screenings.empty()) {
    textLine(column, {view.screeningsNotice, column.canvas.language()},
             theme::body(column.canvas.metrics(), 28), theme::cream, 0);
    gap(column, 40);
    return std::nullopt;
  }
  const auto tiles = widgets::screenings(column.canvas, view.screenings, column.stage.textX, column.y,
                                         column.stage.textWidth, column.window);
  column.y += tiles.height;
  gap(column, 28);
  if (!tiles.tapped) return std::nullopt;
  const ScreeningView& tapped = view.screenings[static_cast<std::size_t>(*tiles.tapped)];
  return action::Sheet{sheet::step::Open{sheet::Kind::showing, {tapped.start, tapped.room}}};
}

std::optional<Action> takeAwayButton(PageColumn& column) {
  if (column.view.takeAway.empty()) return std::nullopt;
  Canvas& canvas = column.canvas;
  const auto label =
      widgets::buttonLabel(canvas, column.view.takeAway, canvas.language(), widgets::Look::quiet);
  const draw::Rect rect{column.stage.textX, column.y, widgets::buttonWidth(canvas, label),
                        widgets::buttonHeight(canvas)};
  column.y += rect.height;
  gap(column, 34);
  widgets::button(canvas, rect, label, widgets::Look::quiet);
  if (!canvas.tapped(widgets::visiblePart(rect, column.window))) return std::nullopt;
  return action::Sheet{sheet::step::Open{sheet::Kind::takeAway}};
}

void reviewsBlock(PageColumn& column) {
  if (column.view.reviews.empty()) return;
  heading(column, column.view.reviewsTitle);
  column.y += widgets::reviews(column.canvas, column.view.reviews, column.stage.textX, column.y,
                               column.stage.textWidth);
  gap(column, 40);
}

std::optional<Action> relatedBlock(PageColumn& column) {
  if (column.view.related.empty()) return std::nullopt;
  heading(column, column.view.relatedTitle);
  const auto cards = widgets::filmCards(column.canvas, column.view.related, column.stage.textX, column.y,
                                        column.stage.textWidth, column.window);
  column.y += cards.height;
  gap(column, 40);
  if (!cards.tapped) return std::nullopt;
  return action::OpenPage{column.view.related[static_cast<std::size_t>(*cards.tapped)].card};
}

}  // namespace

std::optional<Action> drawColumn(PageColumn& column, int still) {
  std::optional<Action> wanted;
  const auto hear = [&](std::optional<Action> said) {
    if (said) wanted = std::move(said);
  };
  hear(titleBlock(column));
  hear(thumbsInColumn(column, still));
  hear(screeningsBlock(column));  // what people came to ask, so it stands before the synopsis
  bodyBlock(column);
  factsBlock(column);
  hear(takeAwayButton(column));
  reviewsBlock(column);
  hear(relatedBlock(column));
  return wanted;
}

}  // namespace lobby::screens
