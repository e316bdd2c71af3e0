#include "app/house/access.hpp"

#include <algorithm>

namespace lobby {

std::optional<AccessSign> accessSign(std::string_view id) {
  const auto found = std::ranges::find(accessServices, id, &AccessService::id);
  return found == accessServices.end() ? std::nullopt : std::optional(found->sign);
}

std::string accessName(AccessSign service, const Strings& strings) {
  switch (service) {
    case AccessSign::audioDescription:
      return strings.get("accessAudioDescription");
    case AccessSign::captions:
      return strings.get("accessCaptions");
    case AccessSign::hearingLoop:
      return strings.get("accessHearingLoop");
    case AccessSign::relaxed:
      return strings.get("accessRelaxed");
    case AccessSign::wheelchair:
      break;
  }
  return strings.get("accessWheelchair");
}

}  // namespace lobby
