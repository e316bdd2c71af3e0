#include "app/house/version_codes.hpp"

#include <algorithm>

namespace lobby {
namespace {

using Row = VersionCodes::Row;
using Country = VersionCodes::Country;
using Tags = std::vector<std::string>;

bool has(const Tags& list, std::string_view language) {
  return std::ranges::any_of(list, [&](const std::string& tag) { return heardBy(tag, language); });
}

bool hasAll(const Tags& list, const Tags& wanted) {
  return std::ranges::all_of(wanted, [&](const std::string& tag) { return has(list, tag); });
}

// Nothing when it is not known, or when it is both: some of what is spoken is the film's own, some is not.
std::optional<bool> isOriginal(const FilmLanguages& languages) {
  if (languages.original.empty() || languages.audio.empty()) return std::nullopt;
  const auto own = std::ranges::count_if(
      languages.audio, [&](const std::string& tag) { return has(languages.original, tag); });
  if (own == std::ranges::ssize(languages.audio)) return true;
  return own == 0 ? std::optional(false) : std::nullopt;
}

bool fits(const Row& row, const FilmLanguages& languages, const Tags& access) {
  if (row.original && row.original != isOriginal(languages)) return false;
  if (row.audio && (languages.audio.empty() || !hasAll(*row.audio, languages.audio))) return false;
  if (row.subtitles && row.subtitles->empty() && !languages.subtitles.empty()) return false;
  if (row.subtitles && !hasAll(languages.subtitles, *row.subtitles)) return false;
  return std::ranges::all_of(row.access, [&](const std::string& service) {
    return std::ranges::find(access, service) != access.end();
  });
}

// "d,f"; nothing when there are none, or when one has no abbreviation.
std::optional<std::string> abbreviated(const Tags& tags, const Country& country,
                                       const VersionCodes::Names& names) {
  std::string text;
  for (const std::string& tag : tags) {
    const auto name = names.find(spokenLanguage(tag));
    if (name == names.end()) return std::nullopt;
    text += (text.empty() ? "" : country.separator) + name->second;
  }
  return text.empty() ? std::nullopt : std::optional(text);
}

// Nothing when a language has no abbreviation.
std::optional<std::string> filledIn(std::string code, const Country& country,
                                    const FilmLanguages& languages) {
  struct Blank {
    std::string_view mark;
    const Tags& tags;
    const VersionCodes::Names& names;
  };
  for (const Blank& blank : {Blank{"{audio}", languages.audio, country.audioName},
                             Blank{"{subtitles}", languages.subtitles, country.subtitlesName}}) {
    const auto at = code.find(blank.mark);
    if (at == code.npos) continue;
    const auto text = abbreviated(blank.tags, country, blank.names);
    if (!text) return std::nullopt;
    code.replace(at, blank.mark.size(), *text);
  }
  return code;
}

}  // namespace

std::vector<std::string> VersionCodes::codes(std::string_view country, const FilmLanguages& languages,
                                             const std::vector<std::string>& access) const {
  std::vector<std::string> codes;
  const auto table = countries_.find(country);
  if (table == countries_.end()) return codes;
  for (const Row& row : table->second.rows) {
    if (isSilent(languages.audio) || !fits(row, languages, access)) continue;
    const auto code = filledIn(row.code, table->second, languages);
    if (!code) continue;
    if (!code->empty()) codes.push_back(*code);
    break;
  }
  for (const std::string& service : access) {
    const auto mark = table->second.access.find(service);
    if (mark != table->second.access.end()) codes.push_back(mark->second);
  }
  return codes;
}

}  // namespace lobby
