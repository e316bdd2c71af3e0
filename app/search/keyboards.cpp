#include "app/search/keyboards.hpp"

#include <algorithm>

#include "data/best_language.hpp"
#include "data/utf8.hpp"

namespace lobby::search {

std::string Keyboard::changed(std::string_view text, std::string_view key) const {
  const auto cycles = changes.find(key);
  const char32_t last = lastCharacter(text);
  if (cycles == changes.end() || last == 0) return {};
  for (const std::u32string& cycle : cycles->second) {
    const auto at = cycle.find(last);
    if (at == cycle.npos) continue;
    std::string character;
    appendUtf8(character, cycle[(at + 1) % cycle.size()]);
    return character;
  }
  return {};
}

const Keyboard& Keyboards::of(std::string_view language) const {
  for (const std::string_view tag : {language, primaryLanguage(language), std::string_view("en")}) {
    if (const auto found = keyboards_.find(tag); found != keyboards_.end()) return found->second;
  }
  return keyboards_.begin()->second;  // load() made sure of English
}

std::string Keyboards::next(std::string_view current, std::string_view home) const {
  std::vector<const Keyboard*> round{&of(home)};
  const auto visit = [&](const Keyboard& keyboard) {
    const auto same = [&](const Keyboard* other) { return other->letters == keyboard.letters; };
    if (std::ranges::none_of(round, same)) round.push_back(&keyboard);
  };
  visit(of("en"));
  for (const auto& [language, keyboard] : keyboards_) visit(keyboard);
  const auto here = std::ranges::find(round, of(current).letters, &Keyboard::letters);
  const auto next = here == round.end() || here + 1 == round.end() ? round.begin() : here + 1;
  return (*next)->language;
}

}  // namespace lobby::search
