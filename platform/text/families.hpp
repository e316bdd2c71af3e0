// How each language is set: families, line height, where its letters have their middle.
#pragma once

#include <string>
#include <string_view>

#include "platform/text/layout.hpp"

namespace lobby::text {

struct Setting {
  const char* families = nullptr;  // in the order they are asked, as Pango writes a list
  // Where the language has letters of its own: the families for Latin words and numbers inside it. Else null.
  const char* latinFamilies = nullptr;
  const char* pangoLanguage = nullptr;  // null: the language's own tag
  float lineHeight = 1.5f;              // times the size
  float middle = 0.364f;                // of the letters, above the baseline, times the size
  bool slants = true;                   // has italics
  bool bindsCounters = false;           // keeps 11月 on one line
  bool fullWidthMarks = false;          // 、。「」 take an em
  bool spacesPunctuation = false;       // French: a space that does not break before ? ! : ; and inside « »
  bool rightToLeft = false;
};

Setting settingFor(std::string_view language, Face face);

}  // namespace lobby::text
