#include "data/authoring/check_json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace lobby::authoring {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const Finding& finding) {
  Json json;
  json["severity"] = nameOf(finding.severity);
  json["file"] = finding.file.string();
  json["line"] = finding.line;
  json["column"] = finding.column;
  json["message"] = finding.message;
  return json;
}

Json jsonOf(const LanguageRow& row, const std::vector<std::string>& languages) {
  Json json;
  json["id"] = row.card.id;
  json["title"] = row.title;
  json["pictures"] = row.pictures;
  json["texts"] = Json::object();
  for (std::size_t i = 0; i < languages.size() && i < row.cells.size(); ++i) {
    json["texts"][languages[i]] = {{"state", nameOf(row.cells[i].text)},
                                   {"describedPictures", row.cells[i].alts}};
  }
  return json;
}

}  // namespace

std::string formatJson(Findings findings, const LanguageTable& languages) {
  sortForPeople(findings);
  Json all;
  all["findings"] = Json::array();
  for (const Finding& finding : findings) all["findings"].push_back(jsonOf(finding));
  const auto errors = std::ranges::count(findings, Severity::error, &Finding::severity);
  all["errors"] = errors;
  all["warnings"] = std::ssize(findings) - errors;
  if (!languages.languages.empty()) {
    all["languages"] = languages.languages;
    all["cards"] = Json::array();
    for (const LanguageRow& row : languages.rows) all["cards"].push_back(jsonOf(row, languages.languages));
  }
  // A file's name may hold bytes that are no UTF-8.
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lobby::authoring
