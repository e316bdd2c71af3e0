// What the tests of the text engine share.
#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

#include "platform/text/dump.hpp"
#include "platform/text/engine.hpp"

namespace lobby::text {

// One engine on the shipped fonts for all tests; making one for each would only cost time.
Engine& engine();

// The glyph numbers and font names of a layout: "NotoSansCJK-Regular#0:123 …".
std::string glyphsOf(const Layout& layout);

// The bytes that stand on line `i`.
std::string_view textOf(const Layout& layout, std::size_t i, std::string_view text);

// A draw list with a clip rectangle, ready for drawText.
class TestDrawList {
 public:
  explicit TestDrawList(ImVec2 size);
  void restart();
  ImDrawList& list() { return list_; }

 private:
  ImVec2 size_;
  ImDrawList list_;
};

// Whether goldens are to be written instead of compared (LOBBY_UPDATE_GOLDENS=1).
bool updatingGoldens();

std::string repeat(std::string_view piece, int times);

}  // namespace lobby::text
