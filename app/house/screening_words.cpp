#include "app/house/screening_words.hpp"

#include <algorithm>

#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
std::string dayFromNow(LocalMinute when, const Now& now, const Strings& strings, const LocaleFormat& format) {
  const LocalMinute days = (startOfDay(when) - startOfDay(now.minute)) / minutesPerDay;
  if (now.trusted && days == 0) return "";
  return now.trusted && days == 1 ? strings.get("tomorrow") : format.shortDay(when);
}

std::string screenName(const Screening& screening, const Strings& strings) {
  if (screening.screen.empty()) return "";
  const bool number = screening.screen.find_first_not_of("0123456789") == std::string::npos;
  return number ? strings.get("screen", {{"number", screening.screen}}) : text::isolate(screening.screen);
}

std::string screeningDetail(const Screening& screening, const Film& film, std::string_view country,
                            const VersionCodes& codes, const Strings& strings) {
  std::vector<std::string> parts{screenName(screening, strings)};
  const FilmLanguages languages{screening.inLanguage, screening.subtitleLanguage, film.inLanguage};
  for (const std::string& code : codes.codes(country, languages, screening.access))
    parts.push_back(text::isolate(code));
  if (!screening.videoFormat.empty()) parts.push_back(text::isolate(screening.videoFormat));
  std::string detail;
  for (const std::string& part : parts) {
    if (!part.empty()) detail += (detail.empty() ? "" : " · ") + part;
  }
  return detail;
}

std::vector<AccessSign> accessSigns(const Screening& screening) {
  std::vector<AccessSign> signs;
  for (const AccessService& service : accessServices) {
    if (std::ranges::find(screening.access, service.id) != screening.access.end())
      signs.push_back(service.sign);
  }
  return signs;
}

std::optional<AloneRule> aloneLimitOf(const Screening& screening, const Film& film, std::string_view country,
                                      const AgeRatings& ages) {
  return aloneLimit(ages.aloneRules(country), ages.rule(country, film.contentRating), screening.startDate,
                    screening.endDate);
}

}  // namespace lobby
