// What a screen shows, ready to be laid out: every word chosen, every date written. Made by `content` when
// the card, the language or the minute changes; a frame that shows nothing new only reads it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/house/access.hpp"
#include "data/film.hpp"
#include "data/picture.hpp"
#include "data/screening.hpp"

namespace lobby {

// A piece of text with the language it is written in, which decides its glyphs and its direction.
struct Phrase {
  std::string text;
  std::string language;
  bool empty() const { return text.empty(); }
};

struct PillView {
  std::string text;
  bool accent = false;  // something the visitor can understand: "German subtitles"
};

enum class BadgeShape { circle, square, rounded, triangle };

struct RatingView {
  std::string text;          // "12"; empty: unrated
  std::uint32_t ground = 0;  // 0xRRGGBB
  std::uint32_t ink = 0;
  std::uint32_t edge = 0;  // the outline; that of the ground where there is none
  BadgeShape shape = BadgeShape::rounded;
};

struct FactView {
  std::string label;
  std::string value;
};

struct ScreeningView {
  LocalMinute start = 0;           // with `room`: which one it is
  std::string room;                // as screenings.csv calls it
  std::string day;                 // the heading of its row; empty: today, as the title above says
  std::string time;                // 19:30
  std::string detail;              // Saal 2 · OmU · 3D
  std::vector<std::string> times;  // Einlass 19:00, Film ab 19:45, Ende 21:38: what is written of it
  std::vector<AccessSign> access;
  std::string seats;  // Ausverkauft (Stand: 18:42)
  std::string alone;  // Unter 14 nur in Begleitung, where the hour of the end makes it so
  bool past = false;
  bool next = false;
};

struct ReviewView {
  Phrase quote;
  std::optional<double> stars;  // 0 to 5
  std::string source;
};

// A small card that leads to another film.
struct RelatedView {
  CardKey card;
  std::string reason;  // Auch mit Denis Podalydès; may be empty
  Phrase title;
  std::optional<Picture> picture;
};

// A film or an article, as a card and as a page.
struct CardView {
  CardKey key;
  std::string eyebrow;  // Heute 19:30 · Saal 2
  Phrase title;
  Phrase tagline;
  Phrase excerpt;          // the body's paragraphs as one plain text
  std::string textNotice;  // "Text available in French", or that there is none
  std::string bodyLanguage;
  std::vector<Block> body;
  RatingView rating;
  std::vector<PillView> pills;
  std::vector<FactView> facts;
  std::string screeningsTitle;
  std::vector<ScreeningView> screenings;
  std::string screeningsNotice;  // shown where there are none
  std::string reviewsTitle;
  std::vector<ReviewView> reviews;
  std::string relatedTitle;
  std::vector<RelatedView> related;
  std::string takeAway;  // the button that does it; empty: there is nothing to take along
  std::vector<Picture> pictures;
  std::vector<std::string> pictureSources;  // parallel to `pictures`, of an article
};

struct LanguageView {
  std::string tag;
  std::string name;  // in itself
};

// The frame around every screen, and its words.
struct FrameView {
  std::string language;
  std::string cinema;
  std::string clock;  // Freitag, 20. November · 18:42
  std::vector<LanguageView> languages;
  std::string back;
  std::string allFilms;
  std::string close;
  std::string emptyTitle;
  std::string emptyText;
};

}  // namespace lobby
