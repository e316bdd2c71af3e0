// The Markdown that synopses and articles are written in, as a plain value.
//
// Kept: paragraphs, headings (levels 1 to 3), block quotes, list items, pictures on a line of their own,
// *emphasis* and **strong**. Links keep their text. Raw HTML is shown as the text it is. Nothing is lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lobby {

struct Emphasis {  // bytes [begin, end) of the block's text
  std::size_t begin = 0;
  std::size_t end = 0;
  bool strong = false;  // else italic
  bool operator==(const Emphasis&) const = default;
};

struct Block {
  enum class Kind { paragraph, heading, quote, item, picture };
  Kind kind = Kind::paragraph;
  int level = 0;     // of a heading, 1 to 3; of an item its number, 0: a bullet
  std::string text;  // UTF-8; of a picture, its alternative text
  std::vector<Emphasis> emphases;
  std::string source;  // of a picture: the path as written, such as images/02-cutting.jpg
  bool operator==(const Block&) const = default;
};

std::vector<Block> parseMarkdown(std::string_view markdown);

}  // namespace lobby
