// Of the languages that something is written in, the one to show. `there` is any list, `language` says how to
// see the tag (BCP 47) of one of its items.
#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace lobby {

// "pt-BR" → "pt"
inline std::string_view primaryLanguage(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

// The one for `tag`: exactly, or else one that begins alike (pt stands in for pt-BR). The end when none does.
template <class List, class Language = std::identity>
auto matchLanguage(const List& there, std::string_view tag, Language language = {}) {
  const auto exact = std::ranges::find(there, tag, language);
  if (exact != std::ranges::end(there)) return exact;
  return std::ranges::find(there, primaryLanguage(tag),
                           [&](const auto& item) { return primaryLanguage(std::invoke(language, item)); });
}

// Of the wanted languages, in their order, the first that is there; else the first of all.
template <class List, class Language = std::identity>
auto bestLanguage(const List& there, std::initializer_list<std::string_view> wanted, Language language = {}) {
  for (const std::string_view tag : wanted) {
    const auto found = matchLanguage(there, tag, language);
    if (found != std::ranges::end(there)) return found;
  }
  return std::ranges::begin(there);
}

}  // namespace lobby
