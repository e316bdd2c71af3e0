// What a screening is called on screen: its day, its room, its version.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/house/access.hpp"
#include "app/house/age.hpp"
#include "app/house/age_ratings.hpp"
#include "app/house/version_codes.hpp"
#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/strings.hpp"
#include "data/film.hpp"
#include "data/screening.hpp"

namespace lobby {

// Tomorrow, or the date; empty: today. Without a trusted clock always the date.
std::string dayFromNow(LocalMinute when, const Now& now, const Strings& strings, const LocaleFormat& format);

// "Saal 2", or what the cinema calls it; empty: nobody has written it.
std::string screenName(const Screening& screening, const Strings& strings);

// "Saal 2 · OmU · 3D".
std::string screeningDetail(const Screening& screening, const Film& film, std::string_view country,
                            const VersionCodes& codes, const Strings& strings);

// In the order in which services are listed.
std::vector<AccessSign> accessSigns(const Screening& screening);

// Who may not come alone, beyond what the rating says.
std::optional<AloneRule> aloneLimitOf(const Screening& screening, const Film& film, std::string_view country,
                                      const AgeRatings& ages);

}  // namespace lobby
