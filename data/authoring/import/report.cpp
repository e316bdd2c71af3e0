#include "data/authoring/import/report.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace lobby::authoring {
namespace {

struct Part {
  ImportKind kind;
  const char* name;  // in JSON
  const char* heading;
  const char* headingOfDryRun;
};

constexpr std::array<Part, 6> parts{{
    {ImportKind::made, "made", "Made:", "Would be made:"},
    {ImportKind::changed, "changed", "Added to:", "Would be added to:"},
    {ImportKind::kept, "kept", "Kept as it is:", "Would be kept as it is:"},
    {ImportKind::assumed, "assumed", "Taken to be so, please look:", "Taken to be so, please look:"},
    {ImportKind::toDo, "toDo", "Left for you to do:", "Left for you to do:"},
    {ImportKind::unplaced, "unplaced", "Could not be placed:", "Could not be placed:"},
}};

// "page.html:12:5 /name", without what is not known.
std::string placeOf(const std::filesystem::path& source, const Origin& origin) {
  std::string place = source.filename().string();
  if (origin.line > 0) place.append(":").append(std::to_string(origin.line));
  if (origin.line > 0 && origin.column > 0) place.append(":").append(std::to_string(origin.column));
  if (!origin.pointer.empty()) place.append(" ").append(origin.pointer);
  return place;
}

bool isKnown(const Origin& origin) {
  return origin.line > 0 || !origin.pointer.empty();
}

std::string lineOf(const std::filesystem::path& source, const ImportItem& item) {
  const std::string place = placeOf(source, item.origin);
  std::string line = "  " + (item.file.empty() ? place : item.file.string()) + ": " + item.message;
  std::string notes;
  if (item.count > 1) notes = std::to_string(item.count) + " times";
  if (!item.file.empty() && isKnown(item.origin)) {
    notes += (notes.empty() ? "" : ", first in ") + place;
  }
  return line + (notes.empty() ? "\n" : " (" + notes + ")\n");
}

}  // namespace

void ImportReport::add(ImportKind kind, const Origin& origin, const std::filesystem::path& file,
                       std::string message) {
  const auto [known, isNew] = known_.emplace(std::tuple(kind, file.string(), message), items_.size());
  if (isNew) {
    items_.push_back({kind, file, origin, 1, std::move(message)});
  } else {
    ++items_[known->second].count;
  }
}

std::vector<ImportItem> ImportReport::items(ImportKind kind) const {
  std::vector<ImportItem> found;
  std::ranges::copy_if(items_, std::back_inserter(found),
                       [&](const ImportItem& item) { return item.kind == kind; });
  return found;
}

bool ImportReport::has(ImportKind kind) const {
  return std::ranges::any_of(items_, [&](const ImportItem& item) { return item.kind == kind; });
}

std::string formatText(const ImportReport& report) {
  std::string text;
  for (const Part& part : parts) {
    const std::vector<ImportItem> items = report.items(part.kind);
    if (items.empty()) continue;
    text += (text.empty() ? "" : "\n") + std::string(report.dryRun() ? part.headingOfDryRun : part.heading);
    text += "\n";
    for (const ImportItem& item : items) text += lineOf(report.source(), item);
  }
  return text.empty() ? "Everything in " + report.source().filename().string() + " is there already.\n"
                      : text;
}

std::string formatJson(const ImportReport& report) {
  nlohmann::ordered_json all;
  all["source"] = report.source().string();
  all["dryRun"] = report.dryRun();
  all["items"] = nlohmann::ordered_json::array();
  for (const Part& part : parts) {
    for (const ImportItem& item : report.items(part.kind)) {
      nlohmann::ordered_json one;
      one["kind"] = part.name;
      one["file"] = item.file.string();
      one["line"] = item.origin.line;
      one["column"] = item.origin.column;
      one["pointer"] = item.origin.pointer;
      one["count"] = item.count;
      one["message"] = item.message;
      all["items"].push_back(std::move(one));
    }
  }
  return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace lobby::authoring
