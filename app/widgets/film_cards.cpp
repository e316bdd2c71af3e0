#include "app/widgets/film_cards.hpp"

#include <algorithm>
#include <cmath>

#include "app/widgets/screenings.hpp"

namespace lobby::widgets {
namespace {

constexpr float leastWidth = 240;
constexpr float gapBetween = 18;
constexpr float radius = 14;
constexpr float belowPicture = 8;

struct Card {
  TextBlock title;
  TextBlock reason;  // null: there is none
  float height = 0;
};

Card planCard(const Canvas& canvas, const RelatedView& film, float width, float pictureHeight) {
  const auto style = [&](float size, int weight) {
    text::Style label = theme::body(canvas.metrics(), size, weight);
    label.lineHeight = 1.35f;
    return label;
  };
  Card card;
  card.title = canvas.layOut(film.title.text, film.title.language, style(25, 600), width, 2);
  card.height = pictureHeight + canvas.px(belowPicture) + card.title->height;
  if (!film.reason.empty()) {
    card.reason = canvas.layOut(film.reason, canvas.language(), style(21, 400), width, 2);
    card.height += card.reason->height;
  }
  return card;
}

void drawCard(Canvas& canvas, const RelatedView& film, const Card& card, const draw::Rect& rect,
              float pictureHeight, bool pressed) {
  const draw::Rect picture{rect.x, rect.y, rect.width, pictureHeight};
  const float round = canvas.px(radius);
  if (film.picture) {
    canvas.picture(*film.picture, picture, round, true);
  } else {
    canvas.fill(picture, theme::ink3, round);
  }
  canvas.outline(picture, pressed ? theme::amber : theme::line, canvas.px(pressed ? 4.0f : 2.0f), round);
  float y = picture.bottom() + canvas.px(belowPicture);
  canvas.text(card.title, rect.x, y, theme::cream);
  y += card.title->height;
  if (card.reason) canvas.text(card.reason, rect.x, y, theme::mute);
}

}  // namespace

FilmCards filmCards(Canvas& canvas, const std::vector<RelatedView>& films, float x, float y, float width,
                    const draw::Rect& window) {
  const float gap = canvas.px(gapBetween);
  const int columns = std::max(1, static_cast<int>((width + gap) / (canvas.px(leastWidth) + gap)));
  const float cardWidth = std::floor((width + gap) / static_cast<float>(columns) - gap);
  const float pictureHeight = std::round(cardWidth * 9 / 16);
  FilmCards result;
  const float top = y;
  for (std::size_t from = 0; from < films.size(); from += static_cast<std::size_t>(columns)) {
    const std::size_t end = std::min(films.size(), from + static_cast<std::size_t>(columns));
    float height = 0;
    float left = x;
    for (std::size_t i = from; i < end; ++i) {
      const Card card = planCard(canvas, films[i], cardWidth, pictureHeight);
      height = std::max(height, card.height);
      const draw::Rect seen = visiblePart({left, y, cardWidth, card.height}, window);
      if (seen.height > 0) {
        drawCard(canvas, films[i], card, {left, y, cardWidth, card.height}, pictureHeight,
                 canvas.pressed(seen));
        if (canvas.tapped(seen)) result.tapped = static_cast<int>(i);
      }
      left += cardWidth + gap;
    }
    y += std::round(height) + canvas.px(26);
  }
  result.height = films.empty() ? 0 : y - canvas.px(26) - top;
  return result;
}

}  // namespace lobby::widgets
