#include "platform/text/families.hpp"

#include <algorithm>
#include <array>

#include "platform/text/engine.hpp"

namespace lobby::text {
namespace {

constexpr const char* latinSans = "Inter,Noto Sans";
constexpr const char* latinSerif = "Noto Serif Display,Noto Serif";

// What a group of languages that share letters has in common. `latin` follows every list, and whatever else
// fonts.conf names follows that.
struct Group {
  std::string_view languages;  // separated and surrounded by spaces; the longest tag that matches wins
  const char* sans;
  const char* serif;
  const char* pangoLanguage;
  float bodyHeight;
  float titleHeight;
  float middle;
  bool slants;
  bool bindsCounters;
};

#define CJK(region) \
  "Noto Sans CJK " region ",Inter,Noto Sans", "Noto Serif CJK " region ",Noto Serif Display,Noto Serif"
#define SCRIPT(name) "Noto Sans " name ",Inter,Noto Sans", "Noto Serif " name ",Noto Serif Display,Noto Serif"

constexpr Group latin{"", latinSans, latinSerif, nullptr, 1.52f, 1.2f, 0.364f, true, false};

constexpr std::array groups{
    Group{" vi ", latinSans, latinSerif, nullptr, 1.56f, 1.45f, 0.364f, true, false},
    Group{" el ru uk bg sr mk be kk ky mn tg ", latinSans, latinSerif, nullptr, 1.52f, 1.22f, 0.364f, true,
          false},
    Group{" ja ", CJK("JP"), "ja", 1.8f, 1.3f, 0.38f, false, true},
    Group{" zh zh-Hans zh-CN zh-SG ", CJK("SC"), "zh-cn", 1.8f, 1.3f, 0.38f, false, true},
    Group{" zh-Hant zh-TW ", CJK("TC"), "zh-tw", 1.8f, 1.3f, 0.38f, false, true},
    Group{" zh-HK zh-MO zh-Hant-HK yue ", CJK("HK"), "zh-hk", 1.8f, 1.3f, 0.38f, false, true},
    Group{" ko ", CJK("KR"), "ko", 1.7f, 1.3f, 0.38f, false, true},
    Group{" ar fa ur ps ckb sd ug ku-Arab az-Arab pa-Arab ", "Noto Sans Arabic,Inter,Noto Sans",
          "Noto Naskh Arabic,Noto Serif Display,Noto Serif", nullptr, 1.62f, 1.45f, 0.3f, false, false},
    Group{" he yi ", SCRIPT("Hebrew"), nullptr, 1.55f, 1.25f, 0.33f, false, false},
    Group{" th ", SCRIPT("Thai"), nullptr, 1.7f, 1.6f, 0.32f, false, false},
    Group{" lo ", SCRIPT("Lao"), nullptr, 1.7f, 1.5f, 0.32f, false, false},
    Group{" km ", SCRIPT("Khmer"), nullptr, 1.8f, 1.6f, 0.3f, false, false},
    Group{" my ", SCRIPT("Myanmar"), nullptr, 1.9f, 1.7f, 0.3f, false, false},
    Group{" hi mr ne sa kok mai ", SCRIPT("Devanagari"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" bn as ", SCRIPT("Bengali"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" pa ", SCRIPT("Gurmukhi"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" gu ", SCRIPT("Gujarati"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" or ", "Noto Sans Oriya,Inter,Noto Sans", "Noto Sans Oriya,Noto Serif Display", nullptr, 1.65f,
          1.4f, 0.32f, false, false},
    Group{" ta ", SCRIPT("Tamil"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" te ", SCRIPT("Telugu"), nullptr, 1.7f, 1.5f, 0.32f, false, false},
    Group{" kn ", SCRIPT("Kannada"), nullptr, 1.7f, 1.5f, 0.32f, false, false},
    Group{" ml ", SCRIPT("Malayalam"), nullptr, 1.7f, 1.5f, 0.32f, false, false},
    Group{" si ", SCRIPT("Sinhala"), nullptr, 1.65f, 1.4f, 0.32f, false, false},
    Group{" ka ", SCRIPT("Georgian"), nullptr, 1.55f, 1.25f, 0.33f, false, false},
    Group{" hy ", SCRIPT("Armenian"), nullptr, 1.55f, 1.25f, 0.35f, false, false},
    Group{" am ti ", SCRIPT("Ethiopic"), nullptr, 1.6f, 1.3f, 0.36f, false, false},
    Group{" bo dz ", "Noto Serif Tibetan,Inter", "Noto Serif Tibetan,Noto Serif Display", nullptr, 2.0f, 1.8f,
          0.3f, false, false},
};

#undef CJK
#undef SCRIPT

bool lists(const Group& group, std::string_view tag) {
  for (std::size_t at = group.languages.find(tag); at != std::string_view::npos;
       at = group.languages.find(tag, at + 1)) {
    if (group.languages[at - 1] == ' ' && group.languages[at + tag.size()] == ' ') return true;
  }
  return false;
}

// "zh-Hant-TW" asks for itself, then "zh-Hant", then "zh".
const Group& groupOf(std::string_view language) {
  while (!language.empty()) {
    const auto found = std::ranges::find_if(groups, [&](const Group& g) { return lists(g, language); });
    if (found != groups.end()) return *found;
    const std::size_t dash = language.rfind('-');
    language = language.substr(0, dash == std::string_view::npos ? 0 : dash);
  }
  return latin;
}

}  // namespace

Setting settingFor(std::string_view language, Face face) {
  const Group& group = groupOf(language);
  const bool serif = face == Face::serif;
  const char* latinFamilies = serif ? latinSerif : latinSans;
  const char* families = serif ? group.serif : group.sans;
  return {.families = families,
          .latinFamilies = families == latinFamilies ? nullptr : latinFamilies,
          .pangoLanguage = group.pangoLanguage,
          .lineHeight = serif ? group.titleHeight : group.bodyHeight,
          .middle = serif ? group.middle - 0.024f : group.middle,
          .slants = group.slants,
          .bindsCounters = group.bindsCounters,
          .fullWidthMarks = group.bindsCounters && !language.starts_with("ko"),
          .spacesPunctuation = language == "fr" || language.starts_with("fr-"),
          .rightToLeft = directionOf(language) == Direction::rightToLeft};
}

}  // namespace lobby::text
