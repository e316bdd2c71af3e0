// Turns Pango's layout into ours: lines with boxes, runs, glyphs at their places, and how far the ink
// reaches.
#pragma once

#include "platform/text/clean_text.hpp"
#include "platform/text/font_table.hpp"
#include "platform/text/ink.hpp"
#include "platform/text/layout.hpp"
#include "platform/text/typesetter.hpp"

namespace lobby::text {

struct ReadJob {
  PangoLayout* pango = nullptr;
  const CleanText& clean;
  const Job& job;
  const Box& box;
  std::size_t end = 0;  // bytes of the original that the layout stands for
};

Layout readLayout(const ReadJob& job, FontTable& fonts, InkCache& ink);

}  // namespace lobby::text
