// Asks Pango to shape a paragraph and to order it for display. What comes back is Pango's object, with one
// line for each that the text itself asks for; layout_reader.hpp turns it into a value.
#pragma once

#include <string_view>
#include <unordered_set>
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
};

class Typesetter {
 public:
  explicit Typesetter(FcConfig* config);

  PangoHandle set(const Job& job);

  // Lets go of every font; the next text opens what it needs.
  void startAfresh();

 private:
  void remember(const Job& job);

  FcConfig* config_;
  // The combinations of family, weight, size and language that were asked for, as hashes. Pango keeps some 15
  // KB for each as long as the font map lives, so after many (sizes that are animated) the map is made anew.
  std::unordered_set<std::size_t> seen_;
  GObjectHandle<PangoFontMap> fontMap_;
  GObjectHandle<PangoContext> context_;
};

}  // namespace lobby::text
