#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/store_of_home.hpp"
#include "data/edition/printable.hpp"
#include "data/edition/transitions.hpp"

namespace lobby::ctl {
namespace {

using edition::EditionInfo;
using edition::StoreStatus;
using Json = nlohmann::ordered_json;

std::string describe(const EditionInfo& info) {
  std::string text = edition::nameOf(info.id);
  if (!info.manifest) return text + ", which cannot be shown: " + info.problem;
  if (!info.manifest->label.empty()) text += " (" + info.manifest->label + ")";
  text += " of " + info.manifest->cinema + ", made " + info.manifest->created + ", signed by " + info.signer;
  if (!info.manifest->validUntil.empty()) text += ", valid until " + info.manifest->validUntil;
  return text;
}

void printLine(const char* name, const std::string& text) {
  std::printf("%-14s %s\n", name, edition::printable(text, 2000).c_str());
}

void printText(const StoreStatus& status) {
  const edition::StateRecord& record = status.record;
  if (!status.current && !status.trying) std::puts("No edition has been installed on this kiosk.");
  if (status.trying) {
    printLine("new", describe(*status.trying) + "; begun " + std::to_string(record.tries) + " of " +
                         std::to_string(edition::mostTries) + " times");
  }
  if (status.current) {
    printLine(
        "proven",
        describe(*status.current) + ", since " + edition::formatUtc(record.since) +
            (record.pinned ? "; it stays until a newer one than " + nameOf(*record.floor) + " comes" : ""));
  }
  if (status.previous) printLine(record.pinned ? "ahead" : "to go back to", describe(*status.previous));
  for (const edition::EditionId& id : record.bad) printLine("did not run", nameOf(id));
  for (const std::string& problem : status.problems) printLine("problem", problem);
  if (!status.log.empty()) std::puts("\nWhat happened last:");
  for (const std::string& line : status.log) std::printf("  %s\n", line.c_str());
}

Json jsonOf(const edition::EditionId& id) {
  return {{"serial", id.serial}, {"hash", edition::formatHash(id.payload)}};
}

Json jsonOf(const std::optional<EditionInfo>& info) {
  if (!info) return nullptr;
  Json json = jsonOf(info->id);
  if (!info->manifest) {
    json["problem"] = info->problem;
    return json;
  }
  json["cinema"] = info->manifest->cinema;
  json["created"] = info->manifest->created;
  json["validUntil"] = info->manifest->validUntil;
  json["label"] = info->manifest->label;
  json["signer"] = info->signer;
  return json;
}

void printJson(const StoreStatus& status) {
  const edition::StateRecord& record = status.record;
  Json bad = Json::array();
  for (const edition::EditionId& id : record.bad) bad.push_back(jsonOf(id));
  const Json json{{"current", jsonOf(status.current)},
                  {"previous", jsonOf(status.previous)},
                  {"trying", jsonOf(status.trying)},
                  {"tries", record.tries},
                  {"since", record.current ? Json(edition::formatUtc(record.since)) : Json(nullptr)},
                  {"pinned", record.pinned},
                  {"floor", record.floor ? jsonOf(*record.floor) : Json(nullptr)},
                  {"bad", bad},
                  {"problems", status.problems},
                  {"log", status.log}};
  std::puts(json.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

}  // namespace

Result<int> StatusCommand::run(const Common& common) const {
  std::vector<std::string> problems;  // with settings and keys
  auto store = openStoreOf(home, problems);
  if (!store) return std::unexpected(store.error());
  StoreStatus status = store->status();
  status.problems.insert(status.problems.begin(), problems.begin(), problems.end());
  if (common.json) {
    printJson(status);
  } else {
    printText(status);
  }
  return 0;
}

}  // namespace lobby::ctl
