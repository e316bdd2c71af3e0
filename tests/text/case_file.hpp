// A golden case: what to lay out, as a small text file, so that adding one needs no C++.
//
//   # a comment
//   language: ja
//   face: serif          (sans)          weight: 600 (400)      size: 80 (28)      lineHeight: 1.2 (0)
//   width: 400 (0)       maxLines: 2 (0) align: end (start)     direction: rtl (automatic)
//   tabular: yes         strong: words   italic: words          show: summary (all)
//   text: with \u{2068}, \n, \xFF and \{100*abc}
//
// Each `text` is one layout, made with the values that were set above it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "platform/text/layout.hpp"

namespace lobby::text {

struct Case {
  Paragraph paragraph;
  Style style;
  Box box;
  bool summary = false;
};

// Throws std::runtime_error that names file and line.
std::vector<Case> readCases(const std::filesystem::path& file);

}  // namespace lobby::text
