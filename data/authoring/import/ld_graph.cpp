#include "data/authoring/import/ld_graph.hpp"

#include <algorithm>

#include "data/authoring/import/ld_json.hpp"

namespace lobby::authoring {
namespace {

using Type = JsonValue::Type;

bool isEventType(std::string_view type) {
  return type.ends_with("Event") && type != "PublicationEvent" && type != "BroadcastEvent";
}

}  // namespace

LdGraph::LdGraph(std::vector<LdDocument> documents) : documents_(std::move(documents)) {
  for (const LdDocument& document : documents_) terms_.read(document.root);
  for (const LdDocument& document : documents_) index(document.root, {document.origin, {}, false, true});
  for (const LdDocument& document : documents_) walk(document.root, {document.origin, {}, false, true});
}

void LdGraph::index(const JsonValue& value, const Step& step) {
  Step next = step;
  if (value.type == Type::object) {
    next.language = languageWithin(value, step.language);
    addToGroup({&value, step.origin, next.language});
  }
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    next.origin.pointer = pointerOf(step.origin.pointer, value, i);
    index(value.children[i], next);
  }
}

// Pages repeat an object wherever they name it. Those that say the same are one; beyond some that differ,
// each stands for itself.
void LdGraph::addToGroup(const LdValue& object) {
  constexpr std::size_t most = 16;
  const std::string name = id(object);
  if (name.empty() || isReference(*object.json)) return;
  Group& group = groups_[name];
  const bool repeated =
      std::ranges::any_of(group, [&](const LdValue& known) { return *known.json == *object.json; });
  if (!repeated && group.size() >= most) return;
  if (!repeated) group.push_back(object);
  groupsOfObjects_[object.json] = &group;
}

bool LdGraph::walk(const JsonValue& value, const Step& step) {
  if (value.type == Type::object) return walkObject(value, step);
  if (value.type != Type::array) {
    if (step.top && !isEmpty(value)) strays_.push_back({&value, step.origin, {}});
    return false;
  }
  bool found = false;
  Step next = step;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    next.origin.pointer = pointerOf(step.origin.pointer, value, i);
    found = walk(value.children[i], next) || found;
  }
  return found;
}

bool LdGraph::walkObject(const JsonValue& object, const Step& step) {
  Step next = step;
  next.language = languageWithin(object, step.language);
  const LdValue value{&object, step.origin, next.language};
  const std::vector<std::string> names = types(value);
  const auto isA = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
  const bool event = std::ranges::any_of(names, isEventType);
  const bool thing = event || isA("Movie") || isA("MovieTheater");
  if (thing && !isReference(object) && known_.insert(identity(value)).second) {
    things_.push_back({event ? LdRole::event : isA("Movie") ? LdRole::film : LdRole::theatre, value});
  }
  const std::size_t strays = strays_.size();
  bool found = thing;
  next.inThing = step.inThing || thing;
  for (std::size_t i = 0; i < object.children.size(); ++i) {
    const JsonValue& child = object.children[i];
    if (child.key == "@context") continue;
    next.origin.pointer = pointerOf(step.origin.pointer, object, i);
    next.top = step.top && child.key == "@graph";
    if (!walk(child, next)) continue;
    leading_.insert(&child);
    found = true;
  }
  if (!found && !step.inThing && !isReference(object)) {
    strays_.resize(strays);  // the outermost says it all
    strays_.push_back(value);
  }
  return found;
}

std::vector<std::string> LdGraph::types(const LdValue& object) const {
  std::vector<std::string> names;
  for (const JsonValue& entry : object.json->children) {
    if (object.json->type != Type::object || (term(entry.key) != "@type" && entry.key != "type")) continue;
    if (entry.type == Type::string) names.push_back(term(entry.text));
    for (const JsonValue& item : entry.children) {
      if (item.type == Type::string) names.push_back(term(item.text));
    }
  }
  return names;
}

std::string LdGraph::type(const LdValue& object) const {
  const std::vector<std::string> names = types(object);
  return names.empty() ? std::string() : names.front();
}

std::string LdGraph::id(const LdValue& object) const {
  const JsonValue* name = findEntry(*object.json, "@id");
  return name != nullptr && name->type == Type::string ? name->text : std::string();
}

const LdGraph::Group* LdGraph::groupOf(const LdValue& object) const {
  if (const auto known = groupsOfObjects_.find(object.json); known != groupsOfObjects_.end()) {
    return known->second;
  }
  if (!object.isObject() || !isReference(*object.json)) return nullptr;
  const auto named = groups_.find(id(object));
  return named == groups_.end() ? nullptr : &named->second;
}

const JsonValue* LdGraph::identity(const LdValue& object) const {
  const Group* group = groupOf(object);
  return group == nullptr ? object.json : group->front().json;
}

// Lists are opened; a reference stands for what it names.
void LdGraph::open(const JsonValue& value, const LdValue& place, std::vector<LdValue>& into) const {
  if (value.type == Type::array) {
    for (std::size_t i = 0; i < value.children.size(); ++i) {
      LdValue item = place;
      item.origin.pointer = pointerOf(place.origin.pointer, value, i);
      open(value.children[i], item, into);
    }
  } else if (!isEmpty(value)) {
    const LdValue found{&value, place.origin, place.language};
    const Group* group = groupOf(found);
    into.push_back(group != nullptr && isReference(value) ? group->front() : found);
  }
}

std::vector<LdValue> LdGraph::values(const LdValue& object, std::string_view property) {
  std::vector<LdValue> found;
  if (!object.isObject()) return found;
  const Group* group = groupOf(object);
  const Group alone{object};
  for (const LdValue& part : group == nullptr ? alone : *group) {
    if (!read_.contains(part.json)) opened_.push_back(part);
    read_[part.json].insert(std::string(property));
    for (std::size_t i = 0; i < part.json->children.size(); ++i) {
      const JsonValue& entry = part.json->children[i];
      if (term(entry.key) != property) continue;
      LdValue place{&entry, part.origin, languageWithin(*part.json, part.language)};
      place.origin.pointer = pointerOf(part.origin.pointer, *part.json, i);
      open(entry, place, found);
    }
  }
  return found;
}

}  // namespace lobby::authoring
