#include "platform/text/measure.hpp"

#include <algorithm>
#include <string_view>

#include "platform/text/cjk_spacing.hpp"
#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

// Ties two consonants of an Indic or Khmer syllable together. Pango's graphemes are of a Unicode that did not
// know.
bool isLinker(char32_t c) {
  return c == 0x094D || c == 0x09CD || c == 0x0ACD || c == 0x0B4D || c == 0x0C4D || c == 0x0D4D ||
         c == 0x1039 || c == 0x17D2;
}

void addWidths(const PangoGlyphItem& run, const char* text, std::vector<int>& widths,
               std::vector<Character>& characters) {
  const auto count = static_cast<std::size_t>(run.item->num_chars);
  const auto offset = static_cast<std::size_t>(run.item->offset);
  auto at = std::ranges::lower_bound(characters, offset, {}, &Character::byte);
  widths.resize(std::max(widths.size(), count));
  // Pango does not change the item, but does not say so either.
  pango_glyph_item_get_logical_widths(const_cast<PangoGlyphItem*>(&run), text, widths.data());
  for (std::size_t i = 0; i < count && at != characters.end(); ++i, ++at) {
    at->width = static_cast<float>(widths[i]) / PANGO_SCALE;
  }
}

bool isHiragana(char32_t c) {
  return c >= 0x3041 && c <= 0x309F;
}

// Between two characters without space: around marks, and after a Japanese particle.
bool beginsPhrase(char32_t before, char32_t here) {
  constexpr char32_t middleDot = 0x30FB;
  if (isSpace(before) || before == middleDot || isClosingMark(before) || isOpeningBracket(here)) return true;
  return isHiragana(before) && !isHiragana(here);
}

void considerEastAsia(std::vector<Character>& characters, float em) {
  char32_t last = 0;
  for (Character& character : characters) {
    character.phrase = character.lineBreak && beginsPhrase(last, character.value);
    last = character.value;
    if (character.width < fullWidth * em) continue;
    if (isOpeningBracket(character.value)) character.lead = em / 2;
    if (isClosingMark(character.value)) character.trail = em / 2;
  }
}

}  // namespace

std::vector<Character> measure(PangoLayout* layout, float em) {
  const char* text = pango_layout_get_text(layout);
  const std::string_view view(text);
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(layout, &count);
  std::vector<Character> characters;
  char32_t last = 0;
  characters.reserve(static_cast<std::size_t>(count));
  for (std::size_t at = 0; at <= view.size() && characters.size() < static_cast<std::size_t>(count);) {
    const PangoLogAttr& here = attributes[characters.size()];
    const Decoded next = at < view.size() ? decodeAt(view, at) : Decoded{0, 1, true};
    characters.push_back({at, next.character, 0, 0, 0, here.is_line_break != 0, here.is_line_break != 0,
                          here.is_mandatory_break != 0, here.is_cursor_position != 0 && !isLinker(last),
                          isSpace(next.character) || isInvisible(next.character)});
    at += next.length;
    last = next.character;
  }
  std::vector<int> widths;
  for (GSList* l = pango_layout_get_lines_readonly(layout); l; l = l->next) {
    for (GSList* r = static_cast<PangoLayoutLine*>(l->data)->runs; r; r = r->next) {
      addWidths(*static_cast<PangoGlyphItem*>(r->data), text, widths, characters);
    }
  }
  if (em > 0) considerEastAsia(characters, em);
  return characters;
}

}  // namespace lobby::text
