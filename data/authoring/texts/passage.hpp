// A passage: a piece of written text with its language and its place. The text checks go over passages, so
// that films, articles, reviews and the interface's own words are all looked at in the same way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/reporter.hpp"

namespace lobby::authoring {

// Stands in a paragraph for what is no words: an address, or a placeholder of the interface.
constexpr char32_t noWord = U'\uFFFC';

// As the reader sees it: no Markdown marks, no addresses, no paths. A '\n' is a line's end within it.
struct Paragraph {
  std::u32string text;
  std::vector<std::uint32_t> at;  // text[i] comes from byte at[i] of Passage::written
};

struct Passage {
  enum class Kind { title, tagline, body, alt, review, name, message };  // message: of the interface
  enum class Notation { plain, toml, markdown };                         // how `place` leads to a character

  Kind kind = Kind::body;
  Notation notation = Notation::plain;
  std::string language;  // BCP 47; empty: in no language that we know of
  std::string slot;      // passages of the same slot say the same in several languages
  std::string_view written;
  Place place;
  std::vector<Paragraph> paragraphs;
};

std::vector<Paragraph> plainParagraphs(std::string_view text);  // one a line
std::vector<Paragraph> markdownParagraphs(std::string_view markdown);
// ICU MessageFormat: the message, then each variant of a plural. Nothing when it is not well-formed.
std::vector<Paragraph> messageParagraphs(std::string_view message);
// The placeholders of a message, by name, each once.
std::vector<std::string> messagePlaceholders(std::string_view message);

// For those who make paragraphs: adds text that stands at byte `at` of what is written.
void append(Paragraph& paragraph, std::string_view text, std::size_t at);
void append(Paragraph& paragraph, char32_t character, std::size_t at);
void hideAddresses(Paragraph& paragraph);

}  // namespace lobby::authoring
