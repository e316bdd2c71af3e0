// Web pages and scraps of HTML, read by libxml2: tolerant of everything, fetches nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

struct PageScript {
  std::string text;
  int line = 0;  // of the script's beginning
  int column = 0;
};

struct Page {
  std::string language;             // <html lang="…">
  std::vector<PageScript> scripts;  // application/ld+json, in their order
};

// `html` must be UTF-8, whatever it says about itself.
Page readPage(std::string_view html);

// The text of a scrap of HTML: tags out, entities decoded, white space made one blank, paragraphs parted by
// an empty line. Text without any HTML keeps its lines: each becomes a paragraph.
std::string paragraphsOf(std::string_view html);

// The same on a single line.
std::string lineOf(std::string_view html);

}  // namespace lobby::authoring
