// The words of a Markdown text as people will read them, and where each stands in the source: for those who
// change words and must leave marks, links and pictures alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lobby {

struct RunningText {
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  std::string text;  // a newline between two blocks or lines; no alternative texts
  std::vector<std::size_t>
      origin;  // of each byte its place in the source; `nowhere`: not to be changed there
};

RunningText runningText(std::string_view markdown);

}  // namespace lobby
