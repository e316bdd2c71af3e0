#include "data/authoring/import/ld_reader.hpp"

#include <algorithm>
#include <array>

#include <unicode/uloc.h>

#include "data/authoring/import/film_words.hpp"
#include "data/authoring/import/html.hpp"
#include "data/authoring/import/ld_json.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/known.hpp"

namespace lobby::authoring {
namespace {

using Type = JsonValue::Type;

// Canonical, or empty.
std::string tagOf(std::string_view written) {
  std::string tag(trimmed(written));
  std::ranges::replace(tag, '_', '-');
  return canonicalLanguage(tag);
}

// {"de": "…", "en": "…"}
bool isLanguageMap(const JsonValue& object) {
  return !object.children.empty() && std::ranges::all_of(object.children, [](const JsonValue& entry) {
    return (entry.key == "@none" || !tagOf(entry.key).empty()) &&
           (entry.type == Type::string || entry.type == Type::array);
  });
}

// Language and script, with what a language's name alone leaves open: zh-TW is zh-Hant.
std::string withScript(const std::string& tag) {
  std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_FULLNAME_CAPACITY> part{};
  int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale.data(), locale.size(), &parsed, &status);
  uloc_addLikelySubtags(locale.data(), full.data(), full.size(), &status);
  uloc_getLanguage(full.data(), part.data(), part.size(), &status);
  std::string result = part.data();
  uloc_getScript(full.data(), part.data(), part.size(), &status);
  return U_SUCCESS(status) ? result + "-" + part.data() : tag;
}

}  // namespace

std::string languageOfFile(const std::string& tag, const CinemaFacts& cinema) {
  const auto& known = cinema.languages;
  if (std::ranges::find(known, tag) != known.end()) return tag;
  const std::string wanted = withScript(tag);
  const auto same = std::ranges::find_if(
      known, [&](const std::string& language) { return withScript(language) == wanted; });
  if (same != known.end()) return *same;
  const std::string language = tag.substr(0, tag.find('-'));
  return withScript(language) == wanted ? language : wanted;
}

DraftText LdReader::withLanguage(DraftText text) {
  std::string tag = tagOf(text.language);
  if (tag.empty()) tag = tagOf(context.language);
  if (tag.empty()) {
    tag = context.cinema.defaultLanguage;
    text.guessed = true;
  }
  text.language = languageOfFile(tag, context.cinema);
  return text;
}

void LdReader::addTexts(const LdValue& value, bool paragraphs, std::string_view property,
                        std::vector<DraftText>& into) {
  const JsonValue& json = *value.json;
  const auto add = [&](const std::string& text, const std::string& language, const Origin& origin) {
    const std::string clean = paragraphs ? paragraphsOf(text) : lineOf(text);
    const bool there = std::ranges::any_of(
        into, [&](const DraftText& known) { return known.text == clean && known.language == language; });
    if (!clean.empty() && !there) into.push_back({language, clean, origin});
  };
  if (json.type == Type::string || json.type == Type::number)
    return add(json.text, value.language, value.origin);
  if (const JsonValue* text = findEntry(json, "@value"); text != nullptr && json.type == Type::object) {
    const JsonValue* language = findEntry(json, "@language");
    return add(text->text, language != nullptr ? language->text : value.language, value.origin);
  }
  if (json.type == Type::object && isLanguageMap(json)) {
    for (const JsonValue& entry : json.children) {
      const std::string language = entry.key == "@none" ? value.language : entry.key;
      const Origin origin{value.origin.line, value.origin.column, value.origin.pointer + "/" + entry.key};
      if (entry.type == Type::string) add(entry.text, language, origin);
      for (const JsonValue& item : entry.children) add(item.text, language, origin);
    }
    return;
  }
  std::vector<DraftText> named;
  for (const LdValue& name : values(value, "name")) {
    if (!name.isObject() || isLanguageMap(*name.json) || findEntry(*name.json, "@value") != nullptr) {
      addTexts(name, paragraphs, property, named);
    }
  }
  for (const DraftText& name : named) add(name.text, name.language, name.origin);
  if (named.empty())
    context.report.unplaced(value.origin, std::string(property) + " is no text and has no name");
}

std::vector<LdValue> LdReader::values(const LdValue& object, std::string_view property) {
  constexpr std::size_t most = 500;
  std::vector<LdValue> found = graph.values(object, property);
  if (found.size() > most) {
    context.report.unplaced(found[most].origin, std::string(property) + " has more than " +
                                                    std::to_string(most) + " values; the rest was not read");
    found.resize(most);
  }
  return found;
}

std::vector<DraftText> LdReader::texts(const LdValue& object, std::string_view property, bool paragraphs) {
  std::vector<DraftText> found;
  for (const LdValue& value : values(object, property)) addTexts(value, paragraphs, property, found);
  return found;
}

DraftText LdReader::text(const LdValue& object, std::string_view property) {
  const std::vector<DraftText> found = texts(object, property);
  return found.empty() ? DraftText{} : found.front();
}

// A schema.org Language may say its tag as alternateName.
std::vector<std::string> LdReader::languages(const LdValue& object, std::string_view property) {
  std::vector<std::string> tags;
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& tag : more) {
      if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
    }
  };
  for (const LdValue& value : values(object, property)) {
    const DraftText code = value.isObject() ? text(value, "alternateName") : DraftText{};
    if (const std::string tag = context.vocabulary.language(code.text); !code.text.empty() && !tag.empty()) {
      graph.pass(value, "name");
      add({tag});
      continue;
    }
    std::vector<DraftText> names;
    addTexts(value, false, property, names);
    for (const DraftText& name : names) add(languagesIn(name.text, name.origin, context));
  }
  return tags;
}

std::string LdReader::word(const LdValue& value) const {
  return value.isObject() ? graph.term(graph.id(value)) : graph.term(value.json->text);
}

}  // namespace lobby::authoring
