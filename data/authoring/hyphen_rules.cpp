#include "data/authoring/hyphen_rules.hpp"

#include <algorithm>

#include <unicode/uloc.h>

namespace lobby::authoring {
namespace {

using Pieces = HyphenRules::Pieces;

// Two letters before a hyphen and three after it are what dictionaries allow, for the narrow columns of
// newspapers. Ours are wide and ragged: a piece has to be worth the hyphen.
constexpr HyphenRules common{"", 3, 4, true};
constexpr std::size_t nearJoint = 3;  // letters

constexpr Pieces iberianShunned{U"culo", U"culos", U"puta", U"putas"};

constexpr Pieces germanJoints{U"ungs", U"heits", U"keits", U"ions", U"schafts", U"täts"};

// Five in French: no mute syllable goes to the next line (impossi-bles).
constexpr std::array ruleBook{
    HyphenRules{"de", 3, 4, false, Pieces{U"urin"}, germanJoints},
    HyphenRules{"en", 3, 4, true, Pieces{U"anal", U"ass", U"rapist"}},
    HyphenRules{"es", 3, 4, true, iberianShunned},
    HyphenRules{"fr", 3, 5, true, Pieces{U"con", U"cul"}},
    HyphenRules{"lb", 3, 4, false},
    HyphenRules{"pt", 3, 4, true, iberianShunned},
    HyphenRules{"sv", 3, 4, true, {}, Pieces{U"nings", U"hets", U"ions", U"skaps", U"täts"}},
};

// The languages with a package hyphen-TAG.
constexpr std::array<std::string_view, 28> packaged{
    "af", "be", "bg", "ca", "cs", "da", "de", "el", "es", "fr", "gl", "hr", "hu", "id",
    "is", "it", "lt", "lv", "mn", "nl", "no", "pl", "ro", "ru", "sk", "sl", "sv", "uk"};

std::string primaryOf(std::string_view language) {
  return std::string(language.substr(0, language.find_first_of("-_")));
}

using IcuCall = int32_t (*)(const char*, char*, int32_t, UErrorCode*);

std::string ask(IcuCall call, const std::string& locale) {
  std::array<char, ULOC_FULLNAME_CAPACITY> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  call(locale.c_str(), buffer.data(), static_cast<int32_t>(buffer.size()) - 1, &status);
  return U_SUCCESS(status) ? buffer.data() : "";
}

std::string localeOf(const std::string& language) {
  const auto fromTag = [](const char* tag, char* to, int32_t size, UErrorCode* status) {
    return uloc_forLanguageTag(tag, to, size, nullptr, status);
  };
  return ask(fromTag, language);
}

bool isVowel(char32_t letter) {
  constexpr std::u32string_view vowels = U"aeiouyáàâãäåæéèêëíìîïóòôõöøœúùûüýаеёиоуыэюяіїє";
  return vowels.find(letter) != vowels.npos;
}

bool isOneOf(const Pieces& pieces, std::u32string_view piece) {
  return std::ranges::find(pieces, piece) != pieces.end();
}

// Verfassungs-gerichts…: where the parts of the word are joined for sure.
bool isJoint(std::u32string_view word, std::size_t at, const HyphenRules& rules) {
  return std::ranges::any_of(rules.joints, [&](std::u32string_view joint) {
    return !joint.empty() && word.substr(0, at).ends_with(joint);
  });
}

// Verfassungsge-richts…: so near to a joint that one reads on into the wrong word.
bool besideJoint(std::u32string_view word, std::size_t at, const std::vector<std::size_t>& breaks,
                 const HyphenRules& rules) {
  return std::ranges::any_of(breaks, [&](std::size_t other) {
    const std::size_t distance = at > other ? at - other : other - at;
    return distance > 0 && distance <= nearJoint && isJoint(word, other, rules);
  });
}

}  // namespace

const HyphenRules& hyphenRules(std::string_view language) {
  const auto* found = std::ranges::find(ruleBook, primaryOf(language), &HyphenRules::language);
  return found == ruleBook.end() ? common : *found;
}

std::vector<std::size_t> goodBreaks(std::u32string_view word, const std::vector<std::size_t>& breaks,
                                    const HyphenRules& rules) {
  std::vector<std::size_t> good;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const std::size_t at = breaks[i];
    const bool tooShort = at < rules.before || word.size() < at + rules.after;
    // One letter between two breaks: a vowel would rather stay (pia-nist), of a consonant nobody knows
    // (kors-tecknet, ber-pamitan).
    const bool beforeOne = i + 1 < breaks.size() && at + 1 == breaks[i + 1];
    const bool afterOne = i > 0 && breaks[i - 1] + 1 == at && !isVowel(word[at - 1]);
    const bool shunned =
        isOneOf(rules.shunned, word.substr(0, at)) || isOneOf(rules.shunned, word.substr(at));
    if (!tooShort && !beforeOne && !afterOne && !shunned && !besideJoint(word, at, breaks, rules)) {
      good.push_back(at);
    }
  }
  return good;
}

std::vector<std::filesystem::path> dictionaryNames(const std::string& language) {
  const std::string locale = localeOf(language);
  const std::string primary = primaryOf(locale);
  if (primary.empty()) return {};
  const std::string country = ask(uloc_getCountry, ask(uloc_addLikelySubtags, primary));
  std::vector<std::filesystem::path> names;
  for (const std::string& name : {locale, primary, std::string(primary).append("_").append(country)}) {
    names.emplace_back("hyph_" + name + ".dic");
  }
  return names;
}

std::string dictionaryPackage(const std::string& language) {
  const std::string locale = localeOf(language);
  const std::string primary = primaryOf(locale);
  const std::string country = ask(uloc_getCountry, locale);
  if (primary == "en") return country == "GB" ? "hyphen-en-gb" : "hyphen-en-us";
  if (primary == "pt") return country == "BR" ? "hyphen-pt-br" : "hyphen-pt-pt";
  if (primary == "nb" || primary == "nn") return "hyphen-no";
  return std::ranges::find(packaged, primary) == packaged.end() ? "" : "hyphen-" + primary;
}

}  // namespace lobby::authoring
