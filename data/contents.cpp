#include "data/contents.hpp"

#include <algorithm>

#include "data/best_language.hpp"

namespace lobby {

const std::vector<std::string>& valuesOf(const Facts& facts, std::string_view name) {
  static const std::vector<std::string> none;
  const auto found = std::ranges::lower_bound(facts, name, {}, &Fact::name);
  return found == facts.end() || found->name != name ? none : found->values;
}

bool CardContents::isCompleteIn(std::string_view language) const {
  const auto text = std::ranges::find(texts, language, &TextContents::language);
  if (text == texts.end() || text->title.empty() || !text->body) return false;
  return text->tagline ||
         std::ranges::none_of(texts, [](const TextContents& other) { return other.tagline.has_value(); });
}

const std::string& CardContents::titleIn(std::string_view language, std::string_view otherwise) const {
  const auto text = bestLanguage(texts, {language, otherwise, "en"}, &TextContents::language);
  if (text != texts.end() && !text->title.empty()) return text->title;
  const std::vector<std::string>& original = valuesOf(facts, "originalTitle");
  return original.empty() ? id : original.front();
}

const CardContents* Contents::find(CardKind kind, std::string_view id) const {
  const std::vector<CardContents>& all = kind == CardKind::film ? films : articles;
  const auto found = std::ranges::lower_bound(all, id, {}, &CardContents::id);
  return found == all.end() || found->id != id ? nullptr : &*found;
}

}  // namespace lobby
