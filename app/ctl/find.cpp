#include <array>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/store_of_home.hpp"
#include "data/edition/printable.hpp"

namespace lobby::ctl {
namespace {

using edition::EditionStore;
using edition::FoundBundle;
using edition::PassedOver;
using Json = nlohmann::ordered_json;

// What the kiosk makes of a file. Without `bundle` it is no genuine edition.
struct Line {
  const char* verdict = "refused";
  std::filesystem::path file;
  FileIdentity identity;
  const FoundBundle* bundle = nullptr;
  Error why;
};

Line judged(const EditionStore& store, const FoundBundle& bundle) {
  Line line{"newer", bundle.file, bundle.identity, &bundle, {}};
  const auto verdict = store.judge(bundle.manifest);
  if (!verdict) {
    line.why = verdict.error();
    line.verdict = line.why.code == "older" ? "older" : "refused";
  } else if (*verdict == edition::Verdict::alreadyHere) {
    line.verdict = "here";
  }
  return line;
}

std::vector<Line> linesOf(const EditionStore& store, const edition::FoundBundles& found) {
  std::vector<Line> lines;
  for (const FoundBundle& bundle : found.bundles) lines.push_back(judged(store, bundle));
  for (const PassedOver& file : found.passedOver) {
    lines.push_back({"refused", file.file, file.identity, nullptr, file.why});
  }
  return lines;
}

// A name may hold any bytes; JSON text may not.
std::string hex(const std::string& bytes) {
  std::string text;
  for (const char byte : bytes) {
    std::array<char, 3> digits{};
    std::snprintf(digits.data(), digits.size(), "%02x", static_cast<unsigned char>(byte));
    text += digits.data();
  }
  return text;
}

Json jsonOf(const Line& line) {
  Json json{
      {"verdict", line.verdict},
      {"file", line.file.string()},
      {"fileBytes", hex(line.file.string())},
      {"identity", {line.identity.device, line.identity.inode, line.identity.size, line.identity.modified}},
      {"code", line.why.code},
      {"why", line.why.message}};
  if (line.bundle == nullptr) return json;
  const edition::Manifest& manifest = line.bundle->manifest;
  json["serial"] = manifest.serial;
  json["cinema"] = manifest.cinema;
  json["label"] = manifest.label;
  json["created"] = manifest.created;
  json["validUntil"] = manifest.validUntil;
  json["signer"] = line.bundle->signer;
  return json;
}

void printJson(const EditionStore& store, const std::vector<Line>& lines, bool tooMany) {
  Json json{{"showing", nullptr}, {"files", Json::array()}, {"tooMany", tooMany}};
  if (const auto id = store.showing()) {
    json["showing"] = {{"serial", id->serial}, {"file", store.fileOf(*id).string()}};
  }
  for (const Line& line : lines) json["files"].push_back(jsonOf(line));
  std::puts(json.dump(2, ' ', true, Json::error_handler_t::replace).c_str());
}

void printText(const std::vector<Line>& lines, bool tooMany) {
  if (lines.empty()) std::puts("There is no edition (NAME.lobby) here.");
  for (const Line& line : lines) {
    std::string text = line.file.string();
    if (line.bundle != nullptr) {
      const edition::Manifest& manifest = line.bundle->manifest;
      text += ": " + edition::nameOf(idOf(manifest)) +
              (manifest.label.empty() ? "" : " (" + manifest.label + ")") + " of " + manifest.cinema +
              ", signed by " + line.bundle->signer;
    }
    if (!line.why.message.empty()) text += ": " + line.why.message;
    std::printf("%-8s %s\n", line.verdict, edition::printable(text, 2000).c_str());
  }
  if (tooMany) std::puts("There are more files than were looked at.");
}

}  // namespace

Result<int> FindCommand::run(const Common& common) const {
  if (confined) confine(timeToLook);
  const auto failed = [&](const Error& error) {
    if (common.json) {
      const Json json{{"code", error.code}, {"why", error.message}};
      std::puts(json.dump(2, ' ', true, Json::error_handler_t::replace).c_str());
    }
    return std::unexpected(error);
  };
  const auto store = openStoreOf(home);
  if (!store) return failed(store.error());
  const edition::FoundBundles found = store->find(folder);
  if (found.unreadable) return failed(*found.unreadable);
  const std::vector<Line> lines = linesOf(*store, found);
  if (common.json) {
    printJson(*store, lines, found.tooMany);
  } else {
    printText(lines, found.tooMany);
  }
  return 0;
}

}  // namespace lobby::ctl
