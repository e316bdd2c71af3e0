#include "app/ctl/whereabouts.hpp"

#include <algorithm>
#include <memory>

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include "data/authoring/known.hpp"

namespace lobby::ctl {
namespace {

constexpr UDate now = 1'800'000'000'000.0;  // early in 2027: rules of the present, and of no other moment

std::string regionOf(const std::string& timeZone) {
  char region[8] = {};
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getRegion(icu::UnicodeString::fromUTF8(timeZone), region, sizeof region, status);
  return U_SUCCESS(status) && authoring::isCountry(region) ? region : "";
}

std::vector<std::string> zonesOf(const std::string& country) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, country.c_str(), nullptr, status));
  std::vector<std::string> names;
  if (U_FAILURE(status)) return names;
  while (const char* name = zones->next(nullptr, status)) names.emplace_back(name);
  std::ranges::sort(names);
  return names;
}

// Their clocks show the same, in winter as in summer.
bool agree(const std::string& a, const std::string& b) {
  const std::unique_ptr<icu::TimeZone> first(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(a)));
  const std::unique_ptr<icu::TimeZone> second(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(b)));
  constexpr UDate week = 7 * 24 * 3600 * 1000.0;
  for (int i = 0; i < 53; ++i) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t raw[2];
    int32_t saved[2];
    first->getOffset(now + i * week, false, raw[0], saved[0], status);
    second->getOffset(now + i * week, false, raw[1], saved[1], status);
    if (U_FAILURE(status) || raw[0] + saved[0] != raw[1] + saved[1]) return false;
  }
  return true;
}

// "A, B or C", or the beginning of a long list.
std::string severalOf(const std::vector<std::string>& names) {
  constexpr std::size_t most = 6;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    const bool last = i + 1 == names.size();
    text += (i == 0 ? "" : last ? " or " : ", ") + names[i];
  }
  return names.size() > most ? text + " …" : text;
}

Result<std::string> zoneFor(const std::string& country, const Machine& machine) {
  const std::vector<std::string> zones = zonesOf(country);
  if (std::ranges::find(zones, machine.timeZone) != zones.end()) return machine.timeZone;
  if (zones.empty())
    return fail(ErrorKind::usage, "say which clock it goes by: --time-zone, as in Europe/Berlin");
  const bool one =
      std::ranges::all_of(zones, [&](const std::string& zone) { return agree(zone, zones.front()); });
  if (one) return zones.front();
  return fail(ErrorKind::usage,
              country + " has several time zones, say which: --time-zone and " + severalOf(zones));
}

icu::Locale withLikely(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  locale.addLikelySubtags(status);
  return locale;
}

// What most people in a country read: de for DE, zh-Hant for TW.
std::string languageOf(const std::string& country) {
  const icu::Locale likely = withLikely("und-" + country);
  const std::string language = likely.getLanguage();
  if (language.empty() || language == "und") return "en";
  const std::string usual = withLikely(language).getScript();
  return usual == likely.getScript() ? language : language + "-" + likely.getScript();
}

Result<void> checkAsked(const Whereabouts& asked) {
  if (!asked.country.empty() && !authoring::isCountry(asked.country)) {
    return fail(ErrorKind::usage, "there is no country " + asked.country + ", write two letters such as DE");
  }
  if (!asked.timeZone.empty() && !authoring::isTimeZone(asked.timeZone)) {
    return fail(ErrorKind::usage,
                "there is no time zone " + asked.timeZone + ", write it as in Europe/Berlin");
  }
  for (const std::string& tag : asked.languages) {
    const std::string canonical = authoring::canonicalLanguage(tag);
    if (canonical.empty()) {
      return fail(ErrorKind::usage, "there is no language \"" + tag + "\", write tags such as de or pt-BR");
    }
    if (canonical != tag) {
      return fail(ErrorKind::usage, "the language " + tag + " is written " + canonical);
    }
    if (std::ranges::count(asked.languages, tag) > 1) {
      return fail(ErrorKind::usage, "the language " + tag + " is named twice");
    }
  }
  return {};
}

}  // namespace

Machine thisMachine() {
  Machine machine;
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createDefault());
  icu::UnicodeString id;
  zone->getID(id).toUTF8String(machine.timeZone);
  // "C" and "POSIX" are the locale of nobody; ICU takes them for American.
  const icu::Locale& locale = icu::Locale::getDefault();
  if (std::string_view(locale.getVariant()) != "POSIX") machine.country = locale.getCountry();
  return machine;
}

Result<Whereabouts> complete(Whereabouts asked, const Machine& machine) {
  if (auto good = checkAsked(asked); !good) return std::unexpected(good.error());
  if (asked.country.empty()) asked.country = regionOf(asked.timeZone);
  if (asked.country.empty()) asked.country = regionOf(machine.timeZone);
  if (asked.country.empty() && authoring::isCountry(machine.country)) asked.country = machine.country;
  if (asked.country.empty()) {
    return fail(ErrorKind::usage, "say in which country the cinema is: --country, as in --country DE");
  }
  if (asked.timeZone.empty()) {
    auto zone = zoneFor(asked.country, machine);
    if (!zone) return std::unexpected(zone.error());
    asked.timeZone = *zone;
  }
  if (asked.languages.empty()) {
    asked.languages = {languageOf(asked.country)};
    if (asked.languages.front() != "en") asked.languages.emplace_back("en");
  }
  return asked;
}

bool speaks(const std::string& language, const std::string& wanted) {
  const icu::Locale a = withLikely(language);
  const icu::Locale b = withLikely(wanted);
  return std::string_view(a.getLanguage()) == b.getLanguage() &&
         std::string_view(a.getScript()) == b.getScript();
}

}  // namespace lobby::ctl
