#include "data/authoring/import/ld_json.hpp"

#include <algorithm>

#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

using Type = JsonValue::Type;

// "a/b" within a JSON pointer is "a~1b".
std::string pointerPart(std::string_view key) {
  constexpr std::size_t longest = 100;  // it is copied for every value below
  std::string part;
  for (const char c : shortened(key, longest)) {
    if (c == '~') {
      part += "~0";
    } else if (c == '/') {
      part += "~1";
    } else {
      part += c;
    }
  }
  return part;
}

}  // namespace

const JsonValue* findEntry(const JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.children, key, &JsonValue::key);
  return found == object.children.end() ? nullptr : &*found;
}

bool isEmpty(const JsonValue& value) {
  if (value.type == Type::array || value.type == Type::object) {
    return std::ranges::all_of(value.children, isEmpty);
  }
  return value.type == Type::null || (value.type == Type::string && trimmed(value.text).empty());
}

bool isReference(const JsonValue& object) {
  return std::ranges::all_of(
      object.children, [](const JsonValue& entry) { return entry.key == "@id" || entry.key == "@type"; });
}

std::string pointerOf(const std::string& parent, const JsonValue& list, std::size_t at) {
  const bool isList = list.type == Type::array;
  return parent + "/" + (isList ? std::to_string(at) : pointerPart(list.children[at].key));
}

std::string languageWithin(const JsonValue& object, const std::string& around) {
  const JsonValue* context = findEntry(object, "@context");
  const JsonValue* language = context != nullptr ? findEntry(*context, "@language") : nullptr;
  return language != nullptr && language->type == Type::string ? language->text : around;
}

}  // namespace lobby::authoring
