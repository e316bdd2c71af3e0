#include "app/phrases.hpp"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace lobby {
namespace {

constexpr UChar32 wordJoiner = 0x2060;

}  // namespace

std::string keepPhrases(std::string_view text, std::string_view language) {
  if (!language.starts_with("ja")) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> phrases(
      icu::BreakIterator::createLineInstance(icu::Locale::forLanguageTag("ja-u-lw-phrase", status), status));
  if (U_FAILURE(status)) return std::string(text);
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  phrases->setText(source);
  icu::UnicodeString joined;
  for (int32_t at = 0; at < source.length(); at = source.moveIndex32(at, 1)) {
    if (at > 0 && phrases->isBoundary(at) == 0) joined.append(wordJoiner);
    joined.append(source.char32At(at));
  }
  std::string utf8;
  return joined.toUTF8String(utf8);
}

}  // namespace lobby
