// Brackets that have no partner. Unlike a quotation, a bracket ends in its paragraph.
#include <map>

#include "data/authoring/texts/lonely_marks.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

constexpr std::u32string_view openBrackets = U"([{（［｛【《〈〔", closeBrackets = U")]}）］｝】》〉〕";

// A bracket and its wide form are partners.
std::size_t kindOf(std::size_t index) {
  return index < 6 ? index % 3 : index;
}

// "a)" and "1)" count, ":)" and ";-)" smile.
bool standsAlone(std::u32string_view text, std::size_t at) {
  if (at == 0) return false;
  const char32_t before = text[at - 1];
  if (before == U':' || before == U'-' || before == U';') return true;
  std::size_t begin = at;
  while (begin > 0 && ((text[begin - 1] >= U'0' && text[begin - 1] <= U'9') ||
                       (at - begin < 1 && isLetter(text[begin - 1]))))
    --begin;
  return begin < at && (begin == 0 || text[begin - 1] == U' ' || text[begin - 1] == U'\n');
}

void checkBracketsOf(const Paragraph& paragraph, LonelyMarks& lonely) {
  const std::u32string_view text = paragraph.text;
  std::map<std::size_t, std::vector<std::size_t>> open;  // kind, where in the text
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t opening = openBrackets.find(text[i]), closing = closeBrackets.find(text[i]);
    if (opening != openBrackets.npos) open[kindOf(opening)].push_back(i);
    if (closing == closeBrackets.npos) continue;
    if (auto& partners = open[kindOf(closing)]; !partners.empty()) {
      partners.pop_back();
    } else if (!standsAlone(text, i)) {
      lonely.add(text[i], paragraph.at[i]);
    }
  }
  for (const auto& [kind, left] : open) {
    for (const std::size_t at : left) lonely.add(text[at], paragraph.at[at]);
  }
}

}  // namespace

void checkBrackets(const TextSubject& subject, Remarks& remarks) {
  LonelyMarks lonely;
  for (const Paragraph& paragraph : subject.passage.paragraphs) checkBracketsOf(paragraph, lonely);
  lonely.report("bracket", remarks);
}

}  // namespace lobby::authoring
