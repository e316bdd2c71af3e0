// What a screen shows, ready to be laid out: every word chosen, every date written. Made by `content` when
// the card, the language or the minute changes; a frame that shows nothing new only reads it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "data/film.hpp"
#include "data/picture.hpp"

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
  std::string day;     // empty: today
  std::string time;    // 19:30
  std::string detail;  // Saal 2 · OmU
  bool past = false;
  bool next = false;
};

struct ReviewView {
  Phrase quote;
  std::string stars;  // ★★★★☆, empty without
  std::string source;
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
