#include "app/house/languages.hpp"

#include <algorithm>
#include <map>

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

struct Match {
  bool heard = false;
  bool read = false;
};

Match compare(std::string_view tag, std::string_view visitor) {
  const std::string spoken = spokenLanguage(tag);
  if (!isNamed(spoken) || spoken != spokenLanguage(visitor)) return {};
  const std::string written = writtenScript(tag);
  const std::string wanted = writtenScript(visitor);
  return {true, written.empty() || wanted.empty() || written == wanted};
}

// Filters ask for every screening, and ICU takes its time.
Match match(std::string_view tag, std::string_view visitor) {
  constexpr std::size_t most = 1000;  // a programme has a few dozen pairs; one that has more was made to hurt
  thread_local std::map<std::string, Match, std::less<>> known;
  std::string pair(tag);
  pair.append("\n").append(visitor);
  if (const auto found = known.find(pair); found != known.end()) return found->second;
  if (known.size() >= most) known.clear();
  return known.emplace(std::move(pair), compare(tag, visitor)).first->second;
}

}  // namespace

std::string spokenLanguage(std::string_view tag) {
  const std::string_view primary = primaryLanguage(tag);
  if (isNorwegian(primary)) return "no";
  const std::string language = localeOf(primary).getLanguage();
  return language.empty() ? std::string(primary) : language;
}

bool heardBy(std::string_view tag, std::string_view visitor) {
  return match(tag, visitor).heard;
}

bool readBy(std::string_view tag, std::string_view visitor) {
  return match(tag, visitor).read;
}

bool understoodBy(const std::vector<std::string>& audio, const std::vector<std::string>& subtitles,
                  std::string_view visitor) {
  const auto heard = [&](const std::string& tag) { return heardBy(tag, visitor); };
  const auto read = [&](const std::string& tag) { return readBy(tag, visitor); };
  return isSilent(audio) || std::ranges::any_of(audio, heard) || std::ranges::any_of(subtitles, read);
}

bool isSilent(const std::vector<std::string>& audio) {
  return std::ranges::find(audio, "zxx") != audio.end();
}

}  // namespace lobby
