#include "data/authoring/import/programme_maker.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/uloc.h>

#include "data/authoring/import/facts.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/import/unicode.hpp"
#include "data/authoring/known.hpp"

namespace lobby::authoring {
namespace {

constexpr const char* runNew = "; run lobbyctl new first, then import";

// What most people there speak.
std::string languageOf(const std::string& country) {
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(("und_" + country).c_str(), full.data(), full.size(), &status);
  uloc_getLanguage(full.data(), language.data(), language.size(), &status);
  return U_SUCCESS(status) ? language.data() : "";
}

// Whether both clocks show the same in our years. Long ago every town had its own time.
bool sameTime(const icu::TimeZone& a, const icu::TimeZone& b) {
  constexpr double day = 86'400'000.0;
  constexpr double year2025 = 20'089 * day;
  const auto offset = [](const icu::TimeZone& zone, double when) {
    int32_t raw = 0;
    int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone.getOffset(when, 0, raw, summer, status);
    return raw + summer;
  };
  for (int week = 0; week < 2 * 52; ++week) {
    const double when = year2025 + week * 7 * day;
    if (offset(a, when) != offset(b, when)) return false;
  }
  return true;
}

}  // namespace

std::string timeZoneOf(const std::string& country) {
  if (country.empty()) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, country.c_str(), nullptr, status));
  std::unique_ptr<icu::TimeZone> first;
  std::string name;
  while (const icu::UnicodeString* id = U_SUCCESS(status) ? zones->snext(status) : nullptr) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(*id));
    if (!first) {
      first = std::move(zone);
      name = toUtf8(*id);
    } else if (!sameTime(*first, *zone)) {
      return {};
    }
  }
  return name;
}

Result<DraftCinema> chooseCinema(const std::vector<DraftCinema>& cinemas, const std::string& wanted,
                                 const std::string& pageLanguage) {
  std::vector<DraftCinema> fit;
  std::vector<std::string> names;
  for (const DraftCinema& cinema : cinemas) {
    if (cinema.names.empty()) continue;
    const std::string& name = cinema.names.front().text;
    const bool known = std::ranges::find(names, name) != names.end();
    if (!known) names.push_back(name);
    if (!known && (wanted.empty() || fold(name) == fold(wanted))) fit.push_back(cinema);
  }
  const std::string missing = "the folder has no programme.toml, and ";
  if (fit.empty())
    return fail(ErrorKind::content, missing + "the file describes no cinema to make one of" + runNew);
  if (fit.size() > 1) {
    return fail(ErrorKind::content, missing + "the file describes several cinemas (" + join(names, ", ") +
                                        "); choose yours with --cinema NAME");
  }
  DraftCinema cinema = fit.front();
  if (cinema.country.empty() || cinema.timeZone.empty()) {
    return fail(ErrorKind::content, missing + "the file does not say the cinema's " +
                                        (cinema.country.empty() ? "country" : "time zone") + runNew);
  }
  cinema.language = canonicalLanguage(pageLanguage.substr(0, pageLanguage.find_first_of("-_")));
  if (cinema.language.empty()) cinema.language = languageOf(cinema.country);
  return cinema;
}

std::string programmeToml(const DraftCinema& cinema, const std::string& source) {
  const std::string& name = cinema.names.front().text;
  std::string id = slug(name, cinema.language);
  if (id.empty()) id = "cinema";
  return "# Made from " + source + ". Look through it, and complete the languages.\n" +
         "id = " + tomlString(id) + "\n" +      //
         "name = " + tomlString(name) + "\n" +  //
         "country = " + tomlString(cinema.country) +
         "   # decides rating system, version codes, youth rules\n" +
         "timeZone = " + tomlString(cinema.timeZone) + "\n" +  //
         "languages = [" + tomlString(cinema.language) + "]   # that visitors can choose, in this order\n" +
         "defaultLanguage = " + tomlString(cinema.language) + "\n";
}

CinemaFacts factsOf(const DraftCinema& cinema) {
  CinemaFacts facts;
  for (const DraftText& name : cinema.names) facts.names.push_back(name.text);
  facts.country = cinema.country;
  facts.timeZone = cinema.timeZone;
  facts.defaultLanguage = cinema.language;
  facts.languages = {cinema.language};
  return facts;
}

}  // namespace lobby::authoring
