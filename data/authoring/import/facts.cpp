#include "data/authoring/import/facts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "data/authoring/import/text.hpp"
#include "data/authoring/values.hpp"

namespace lobby::authoring {
namespace {

constexpr std::array<std::string_view, 13> keysInOrder{
    "originalTitle", "datePublished",    "countryOfOrigin", "duration", "genre",
    "inLanguage",    "subtitleLanguage", "director",        "actor",    "author",
    "musicBy",       "cinematographer",  "contentRating"};
constexpr std::array<std::string_view, 9> listKeys{"countryOfOrigin",  "genre",    "inLanguage",
                                                   "subtitleLanguage", "director", "actor",
                                                   "author",           "musicBy",  "cinematographer"};

std::size_t rank(const Fact& fact) {
  const std::string_view key = std::string_view(fact.key).substr(0, fact.key.find('.'));
  return static_cast<std::size_t>(std::ranges::find(keysInOrder, key) - keysInOrder.begin());
}

std::string comparable(const Fact& fact, const std::string& value) {
  if (fact.key == "duration") return std::to_string(parseDuration(value).value_or(-1));
  return fact.key == "originalTitle" || isListKey(fact.key) ? fold(value) : value;
}

std::vector<std::string> comparable(const Fact& fact) {
  std::vector<std::string> values;
  for (const std::string& value : fact.values) values.push_back(comparable(fact, value));
  std::ranges::sort(values);
  return values;
}

void add(Facts& facts, const std::string& key, const std::vector<Text>& texts) {
  for (const Text& text : texts) facts.add(key, text.value, {});
}

}  // namespace

bool isListKey(std::string_view key) {
  return std::ranges::find(listKeys, key) != listKeys.end();
}

bool Facts::add(const std::string& key, const std::string& value, const Origin& origin) {
  const auto found = std::ranges::find(facts_, key, &Fact::key);
  if (found == facts_.end()) {
    facts_.push_back({key, {value}, origin});
    return true;
  }
  const std::string wanted = comparable(*found, value);
  const bool there = std::ranges::any_of(
      found->values, [&](const std::string& known) { return comparable(*found, known) == wanted; });
  if (!there && isListKey(key)) found->values.push_back(value);
  return there || isListKey(key);
}

void Facts::set(Fact fact) {
  remove(fact.key);
  if (!fact.values.empty()) facts_.push_back(std::move(fact));
}

void Facts::remove(std::string_view key) {
  std::erase_if(facts_, [&](const Fact& fact) { return fact.key == key; });
}

const Fact* Facts::find(std::string_view key) const {
  const auto found = std::ranges::find(facts_, key, &Fact::key);
  return found == facts_.end() ? nullptr : &*found;
}

std::vector<std::string> Facts::values(std::string_view key) const {
  const Fact* fact = find(key);
  return fact == nullptr ? std::vector<std::string>() : fact->values;
}

Facts::List Facts::inOrder() const {
  List sorted = facts_;
  std::ranges::stable_sort(sorted, {}, [](const Fact& fact) { return std::pair(rank(fact), fact.key); });
  return sorted;
}

bool sameFact(const Fact& a, const Fact& b) {
  return comparable(a) == comparable(b);
}

bool holds(const Fact& all, const Fact& some) {
  return std::ranges::includes(comparable(all), comparable(some));
}

std::string durationText(int minutes) {
  const std::string hours = minutes >= 60 ? std::to_string(minutes / 60) + "H" : "";
  const std::string rest = minutes % 60 > 0 || minutes < 60 ? std::to_string(minutes % 60) + "M" : "";
  return "PT" + hours + rest;
}

std::string tomlString(std::string_view text) {
  std::string written = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') written += '\\';
    if (c == '\n') {
      written += "\\n";
    } else if (c == '\t') {
      written += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      std::array<char, 8> code{};
      std::snprintf(code.data(), code.size(), "\\u%04X", byte);
      written += code.data();
    } else {
      written += c;
    }
  }
  return written + "\"";
}

std::string tomlLine(const Fact& fact) {
  if (fact.key == "datePublished") return fact.key + " = " + fact.values.front();
  if (!isListKey(fact.key)) return fact.key + " = " + tomlString(fact.values.front());
  std::vector<std::string> written;
  for (const std::string& value : fact.values) written.push_back(tomlString(value));
  return fact.key + " = [" + join(written, ", ") + "]";
}

Facts factsOf(const FilmFolder& film) {
  Facts facts;
  if (!film.originalTitle.value.empty()) facts.add("originalTitle", film.originalTitle.value, {});
  if (film.datePublished) facts.add("datePublished", std::to_string(film.datePublished->value), {});
  if (film.durationMinutes > 0) facts.add("duration", durationText(film.durationMinutes), {});
  add(facts, "countryOfOrigin", film.countryOfOrigin);
  add(facts, "genre", film.genre);
  add(facts, "inLanguage", film.inLanguage);
  add(facts, "subtitleLanguage", film.subtitleLanguage);
  add(facts, "director", film.director);
  add(facts, "actor", film.actor);
  add(facts, "author", film.author);
  add(facts, "musicBy", film.musicBy);
  add(facts, "cinematographer", film.cinematographer);
  for (const Pair& rating : film.contentRating) {
    facts.add("contentRating." + rating.key.value, rating.value.value, {});
  }
  return facts;
}

}  // namespace lobby::authoring
