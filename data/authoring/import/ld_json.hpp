// Small questions about one JSON value of JSON-LD.
#pragma once

#include <string>
#include <string_view>

#include "data/authoring/import/json_tree.hpp"

namespace lobby::authoring {

// An object's entry; nothing when there is none.
const JsonValue* findEntry(const JsonValue& object, std::string_view key);

// null, "", [], {} and lists of those.
bool isEmpty(const JsonValue& value);

// Only @id and @type: it stands for the object that has this @id.
bool isReference(const JsonValue& object);

// The JSON pointer of a child of a list or an object. Long keys are shortened.
std::string pointerOf(const std::string& parent, const JsonValue& list, std::size_t at);

// What a @context in this object says about the language of texts, else `around`.
std::string languageWithin(const JsonValue& object, const std::string& around);

}  // namespace lobby::authoring
