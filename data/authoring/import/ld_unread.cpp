// What nobody asked for.
#include <algorithm>

#include "data/authoring/import/ld_graph.hpp"
#include "data/authoring/import/ld_json.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
void LdGraph::passAll(const LdValue& object) {
  const Group* group = groupOf(object);
  const Group alone{object};
  for (const LdValue& part : group == nullptr ? alone : *group) {
    std::set<std::string>& read = read_[part.json];
    for (const JsonValue& entry : part.json->children) read.insert(term(entry.key));
  }
}

void LdGraph::reportUnread(const LdValue& object, ImportReport& report) const {
  const std::set<std::string>& read = read_.at(object.json);
  const std::string kind = shortened(type(object));
  for (std::size_t i = 0; i < object.json->children.size(); ++i) {
    const JsonValue& entry = object.json->children[i];
    const std::string name = term(entry.key);
    if (name.starts_with('@') || name == "type" || read.contains(name) || leading_.contains(&entry)) continue;
    if (isEmpty(entry) || isUninterestingProperty(name)) continue;
    Origin origin = object.origin;
    origin.pointer = pointerOf(origin.pointer, *object.json, i);
    report.unplaced(origin,
                    "a programme has no place for " + (kind.empty() ? "" : kind + ".") + shortened(name));
  }
}

std::string LdGraph::otherTypes() const {
  constexpr std::size_t most = 5;
  std::vector<std::string> names;
  for (const LdValue& stray : strays_) {
    for (const std::string& name : types(stray)) {
      const bool known = std::ranges::find(names, shortened(name)) != names.end();
      if (!known && names.size() < most) names.push_back(shortened(name));
    }
  }
  return join(names, ", ");
}

void LdGraph::reportUnread(ImportReport& report) const {
  for (const LdValue& object : opened_) reportUnread(object, report);
  for (const LdValue& stray : strays_) {
    if (read_.contains(stray.json)) continue;
    const std::vector<std::string> names = types(stray);
    if (!names.empty() && std::ranges::all_of(names, isUninterestingType)) continue;
    report.unplaced(stray.origin, names.empty()
                                      ? "nothing says what this is (it has no @type)"
                                      : "a programme has no place for a " + shortened(names.front()));
  }
}

}  // namespace lobby::authoring
