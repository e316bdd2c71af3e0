// Services that a screening may have: what they are called, and which sign stands for them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/strings.hpp"

namespace lobby {

// Each has its sign; a screen draws it beside the name, never instead of it.
enum class AccessSign { audioDescription, captions, hearingLoop, relaxed, wheelchair };

struct AccessService {
  std::string_view id;  // as screenings.csv writes it
  AccessSign sign;
};

// In the order in which they are listed.
inline constexpr std::array<AccessService, 5> accessServices{{
    {"audio-description", AccessSign::audioDescription},
    {"captions", AccessSign::captions},
    {"hearing-loop", AccessSign::hearingLoop},
    {"relaxed", AccessSign::relaxed},
    {"wheelchair", AccessSign::wheelchair},
}};

// Nothing for an id that is none.
std::optional<AccessSign> accessSign(std::string_view id);

std::string accessName(AccessSign service, const Strings& strings);

}  // namespace lobby
