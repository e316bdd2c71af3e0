#include <nlohmann/json.hpp>

#include "app/staff/health_report.hpp"
#include "data/wall_time.hpp"

namespace lobby::staff {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const std::optional<EditionFacts>& edition) {
  if (!edition) return nullptr;
  return {{"serial", edition->serial},
          {"label", edition->label},
          {"signer", edition->signer},
          {"created", edition->created},
          {"validUntil", edition->validUntil}};
}

}  // namespace

std::string formatHealthJson(const HealthFacts& facts) {
  const StaffView& view = facts.view;
  const MachineFacts& machine = view.machine;
  const HealthCounts counts = countEvents(view.log);
  Json languages = Json::object();
  for (const LanguageFacts& language : view.programme.languages)
    languages[language.tag] = {{"missing", language.missing}};
  Json log = Json::array();
  for (const LogEntry& entry : view.log) {
    log.push_back({{"at", formatUtc(entry.at)},
                   {"event", eventName(entry.event)},
                   {"serial", entry.serial},
                   {"file", entry.file},
                   {"detail", entry.detail}});
  }
  const ShowingFacts& showing = view.showing;
  const Json json{{"written", formatUtc(facts.at)},
                  {"host", machine.host},
                  {"version", machine.version},
                  {"clockTrusted", machine.clockTrusted},
                  {"edition", jsonOf(showing.edition)},
                  {"since", showing.since ? Json(formatUtc(*showing.since)) : Json(nullptr)},
                  {"onProbation", showing.onProbation},
                  {"pinned", showing.pinned},
                  {"films", view.programme.films},
                  {"articles", view.programme.articles},
                  {"languages", languages},
                  {"freeBytes", machine.freeBytes ? Json(*machine.freeBytes) : Json(nullptr)},
                  {"celsius", machine.celsius ? Json(*machine.celsius) : Json(nullptr)},
                  {"machineUpSeconds", machine.uptime.count()},
                  {"kioskUpSeconds", facts.running.count()},
                  {"lastTouch", facts.lastTouch ? Json(formatUtc(*facts.lastTouch)) : Json(nullptr)},
                  {"counts",
                   {{"since", counts.since ? Json(formatUtc(*counts.since)) : Json(nullptr)},
                    {"starts", counts.starts},
                    {"installs", counts.installs},
                    {"refusals", counts.refusals},
                    {"failures", counts.failures},
                    {"picturesFailed", facts.picturesFailed}}},
                  {"problems", problemsOf(view)},
                  {"errors", facts.errors},
                  {"log", log}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lobby::staff
