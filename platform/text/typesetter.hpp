// Asks Pango to lay out a paragraph. What comes back is Pango's object; layout_reader.hpp turns it into a
// value.
#pragma once

#include <string_view>
#include <vector>

#include "platform/text/families.hpp"
#include "platform/text/handles.hpp"
#include "platform/text/layout.hpp"

namespace lobby::text {

using PangoHandle = GObjectHandle<PangoLayout>;

// One paragraph, cleaned; the spans count bytes of `text`.
struct Job {
  std::string_view text;
  std::string_view language;
  std::vector<Span> spans;
  Style style;
  Setting setting;
  Direction direction = Direction::leftToRight;  // resolved
  float width = 0;                               // 0: unlimited
};

class Typesetter {
 public:
  explicit Typesetter(FcConfig* config);

  PangoHandle set(const Job& job) const;

  // The first `length` bytes of the job's text, and `tail` after them.
  PangoHandle setPart(const Job& job, std::size_t length, std::string_view tail) const;

 private:
  GObjectHandle<PangoFontMap> fontMap_;
  GObjectHandle<PangoContext> context_;
};

}  // namespace lobby::text
