// JSON-LD as websites write it: objects that name each other by @id, wherever they stand. Knows which
// properties were asked for, so that in the end everything can be named that nobody read.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/import/json_tree.hpp"
#include "data/authoring/import/ld_terms.hpp"
#include "data/authoring/import/report.hpp"

namespace lobby::authoring {

// One script of a page, or a whole file. `origin` has its line and column.
struct LdDocument {
  JsonValue root;
  Origin origin;
};

// A value with its place.
struct LdValue {
  const JsonValue* json = nullptr;
  Origin origin;
  std::string language;  // what a @context around it says

  bool isObject() const { return json->type == JsonValue::Type::object; }
};

enum class LdRole { film, event, theatre };

struct LdThing {
  LdRole role = LdRole::film;
  LdValue value;
};

class LdGraph {
 public:
  explicit LdGraph(std::vector<LdDocument> documents);
  LdGraph(const LdGraph&) = delete;
  LdGraph& operator=(const LdGraph&) = delete;

  // Films, events and cinemas, each once, in the order of the documents.
  const std::vector<LdThing>& things() const { return things_; }

  // The values of a property: lists are opened, empty ones left out, references followed. Marks it as read.
  std::vector<LdValue> values(const LdValue& object, std::string_view property);
  // Marks it as read without looking.
  void pass(const LdValue& object, std::string_view property) { values(object, property); }

  void passAll(const LdValue& object);

  // "ScreeningEvent", "Movie": without schema.org's address or prefix. The first, when there are several.
  std::string type(const LdValue& object) const;
  std::vector<std::string> types(const LdValue& object) const;
  // Objects that are one thing (the same @id) have the same key.
  const JsonValue* identity(const LdValue& object) const;
  std::string id(const LdValue& object) const;  // its @id, may be empty

  // A property's name without schema.org's address or prefix.
  std::string term(std::string_view key) const { return terms_.term(key); }

  // Types that are no things of ours, to name a few when there is nothing else: "WebPage, Recipe".
  std::string otherTypes() const;
  // Everything that nobody read and that could matter, once per kind.
  void reportUnread(ImportReport& report) const;

 private:
  struct Step {  // on the way down
    Origin origin;
    std::string language;
    bool inThing = false;
    bool top = true;  // only lists and @graph above
  };
  using Group = std::vector<LdValue>;  // objects with the same @id

  void index(const JsonValue& value, const Step& step);
  void addToGroup(const LdValue& object);
  bool walk(const JsonValue& value, const Step& step);  // whether a thing lies in it
  bool walkObject(const JsonValue& object, const Step& step);
  void open(const JsonValue& value, const LdValue& place, std::vector<LdValue>& into) const;
  const Group* groupOf(const LdValue& object) const;
  void reportUnread(const LdValue& object, ImportReport& report) const;

  std::vector<LdDocument> documents_;
  LdTerms terms_;
  std::map<std::string, Group> groups_;  // by @id
  std::map<const JsonValue*, const Group*> groupsOfObjects_;
  std::vector<LdThing> things_;
  std::set<const JsonValue*> known_;    // identities of the things
  std::vector<LdValue> strays_;         // objects and values that are neither thing nor part of one
  std::set<const JsonValue*> leading_;  // entries with a thing below
  std::map<const JsonValue*, std::set<std::string>> read_;  // object → its properties
  std::vector<LdValue> opened_;                             // objects that were read, in order
};

// Properties and types that have nothing to say to a visitor who stands in the lobby.
bool isUninterestingProperty(std::string_view term);
bool isUninterestingType(std::string_view type);

}  // namespace lobby::authoring
