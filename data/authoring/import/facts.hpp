// The facts of a film as film.toml spells them, in one form for what is imported and what is there: so they
// can be compared, merged and written without knowing each by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/import/report.hpp"
#include "data/authoring/programme.hpp"

namespace lobby::authoring {

struct Fact {
  std::string key;                  // "duration", "genre", "contentRating.DE"
  std::vector<std::string> values;  // one, but of lists
  Origin origin;                    // of what is imported
};

class Facts {
 public:
  using List = std::vector<Fact>;

  // Adds to a list; of other keys keeps the first value. False when that is another one than before.
  bool add(const std::string& key, const std::string& value, const Origin& origin);
  void set(Fact fact);
  void remove(std::string_view key);
  const Fact* find(std::string_view key) const;
  std::vector<std::string> values(std::string_view key) const;
  const List& all() const { return facts_; }
  List inOrder() const;  // as film.toml has them

 private:
  List facts_;
};

bool isListKey(std::string_view key);  // genre, actor …

// The same for a reader: PT113M is PT1H53M, names without case and accents, lists without order.
bool sameFact(const Fact& a, const Fact& b);

// Whether a list holds all that another holds.
bool holds(const Fact& all, const Fact& some);

std::string durationText(int minutes);  // 113 → "PT1H53M"

// key = value, as TOML: originalTitle = "Making of", genre = ["comedy", "drama"].
std::string tomlLine(const Fact& fact);
std::string tomlString(std::string_view text);

// What film.toml has.
Facts factsOf(const FilmFolder& film);

}  // namespace lobby::authoring
