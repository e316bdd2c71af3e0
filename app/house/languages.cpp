#include "app/house/languages.hpp"

#include <algorithm>

#include <unicode/locid.h>

#include "data/best_language.hpp"

namespace lobby {
namespace {

// A tag that is none gives the root locale, which has no language.
icu::Locale localeOf(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(std::string(tag), status);
  if (U_SUCCESS(status)) locale.canonicalize(status);  // iw is he, cmn is zh
  return U_FAILURE(status) || locale.isBogus() ? icu::Locale::getRoot() : locale;
}

bool isNorwegian(std::string_view language) {
  return language == "no" || language == "nb" || language == "nn";
}

// "und" and "mul" say only that nobody has written which.
bool isNamed(std::string_view language) {
  return !language.empty() && language != "und" && language != "mul" && language != "zxx";
}

// "zh-TW" → "Hant"; empty where the tag leaves it open.
std::string writtenScript(std::string_view tag) {
  if (tag.find('-') == std::string_view::npos) return {};
  icu::Locale locale = localeOf(tag);
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return U_FAILURE(status) ? std::string() : locale.getScript();
}

}  // namespace

std::string spokenLanguage(std::string_view tag) {
  const std::string_view primary = primaryLanguage(tag);
  if (isNorwegian(primary)) return "no";
  const std::string language = localeOf(primary).getLanguage();
  return language.empty() ? std::string(primary) : language;
}

bool heardBy(std::string_view tag, std::string_view visitor) {
  const std::string spoken = spokenLanguage(tag);
  return isNamed(spoken) && spoken == spokenLanguage(visitor);
}

bool readBy(std::string_view tag, std::string_view visitor) {
  if (!heardBy(tag, visitor)) return false;
  const std::string written = writtenScript(tag);
  const std::string wanted = writtenScript(visitor);
  return written.empty() || wanted.empty() || written == wanted;
}

bool understoodBy(const FilmLanguages& languages, std::string_view visitor) {
  const auto heard = [&](const std::string& tag) { return heardBy(tag, visitor); };
  const auto read = [&](const std::string& tag) { return readBy(tag, visitor); };
  return isSilent(languages) || std::ranges::any_of(languages.audio, heard) ||
         std::ranges::any_of(languages.subtitles, read);
}

bool isSilent(const FilmLanguages& languages) {
  return std::ranges::find(languages.audio, "zxx") != languages.audio.end();
}

}  // namespace lobby
