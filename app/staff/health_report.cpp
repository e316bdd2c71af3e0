#include "app/staff/health_report.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "data/wall_time.hpp"

namespace lobby::staff {
namespace {

using Json = nlohmann::ordered_json;

const char* nameOf(Event event) {
  switch (event) {
    case Event::installed:
      return "installed";
    case Event::refused:
      return "refused";
    case Event::notInstalled:
      return "not installed";
    case Event::repaired:
      return "repaired";
    case Event::wentBack:
      return "went back";
    case Event::ranWell:
      return "runs well";
    case Event::didNotWork:
      return "did not work";
    case Event::damaged:
      return "damaged";
    case Event::alreadyHere:
      return "already here";
    case Event::started:
      return "started";
    case Event::other:
      break;
  }
  return "";
}

std::string written(const LogEntry& entry) {
  std::string text = formatUtc(entry.at);
  for (const std::string& part :
       {std::string(nameOf(entry.event)), entry.serial == 0 ? "" : std::to_string(entry.serial), entry.file,
        entry.detail}) {
    if (!part.empty()) text += " " + part;
  }
  return text;
}

std::string gigabytes(std::uint64_t bytes) {
  const std::uint64_t tenths = bytes / 100'000'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
}

std::string spanText(std::chrono::seconds span) {
  const auto minutes = span.count() / 60;
  return std::to_string(minutes / 1440) + " d " + std::to_string(minutes / 60 % 24) + " h " +
         std::to_string(minutes % 60) + " min";
}

Json jsonOf(const std::optional<EditionFacts>& edition) {
  if (!edition) return nullptr;
  return {{"serial", edition->serial},
          {"label", edition->label},
          {"signer", edition->signer},
          {"created", edition->created},
          {"validUntil", edition->validUntil}};
}

std::string languageList(const ProgrammeFacts& programme) {
  std::string text;
  for (const LanguageFacts& language : programme.languages) {
    text += (text.empty() ? "" : ", ") + language.tag;
    if (language.missing > 0) text += " (" + std::to_string(language.missing) + " missing)";
  }
  return text;
}

class Lines {
 public:
  void add(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    text_ += name + std::string(name.size() < 16 ? 16 - name.size() : 1, ' ') + value + "\n";
  }
  void heading(const std::string& words) { text_ += "\n" + words + "\n"; }
  void item(const std::string& words) { text_ += "  " + words + "\n"; }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void addEdition(Lines& lines, const ShowingFacts& showing) {
  if (!showing.edition) return lines.add("edition", "none installed");
  const EditionFacts& edition = *showing.edition;
  lines.add("edition",
            std::to_string(edition.serial) + (edition.label.empty() ? "" : " (" + edition.label + ")"));
  lines.add("signed by", edition.signer);
  lines.add("made", edition.created);
  lines.add("valid until", edition.validUntil);
  if (showing.since) lines.add("showing since", formatUtc(*showing.since));
  lines.add("state", showing.onProbation ? "new, on probation"
                     : showing.pinned    ? "staff went back to it"
                                         : "proven");
}

}  // namespace

HealthCounts countEvents(const std::vector<LogEntry>& log) {
  HealthCounts counts;
  for (const LogEntry& entry : log) {
    counts.starts += entry.event == Event::started ? 1 : 0;
    counts.installs += entry.event == Event::installed || entry.event == Event::repaired ? 1 : 0;
    counts.refusals += entry.event == Event::refused ? 1 : 0;
    counts.failures += entry.event == Event::notInstalled || entry.event == Event::didNotWork ? 1 : 0;
  }
  if (!log.empty()) counts.since = log.back().at;
  return counts;
}

std::string formatHealthText(const HealthFacts& facts) {
  const StaffView& view = facts.view;
  const MachineFacts& machine = view.machine;
  const HealthCounts counts = countEvents(view.log);
  Lines lines;
  lines.add("Lobbycards", machine.version + " on " + machine.host);
  lines.add("written", formatUtc(facts.at) + (machine.clockTrusted ? "" : " (the clock was not set)"));
  lines.heading("What is showing");
  addEdition(lines, view.showing);
  lines.add("contents", std::to_string(view.programme.films) + " films, " +
                            std::to_string(view.programme.articles) + " articles");
  lines.add("languages", languageList(view.programme));
  lines.heading("The machine");
  if (machine.freeBytes) lines.add("free space", gigabytes(*machine.freeBytes));
  lines.add("machine up", spanText(machine.uptime));
  lines.add("kiosk up", spanText(facts.running));
  if (machine.celsius)
    lines.add("temperature", std::to_string(static_cast<int>(*machine.celsius + 0.5)) + " °C");
  lines.heading(counts.since ? "Since " + formatUtc(*counts.since) : "Counts");
  lines.add("starts", std::to_string(counts.starts));
  lines.add("installs", std::to_string(counts.installs));
  lines.add("refusals", std::to_string(counts.refusals));
  lines.add("failures", std::to_string(counts.failures));
  lines.add("pictures failed", std::to_string(facts.picturesFailed) + " in this run");
  lines.heading("Problems");
  for (const std::string& problem : view.showing.problem) lines.item(problem);
  for (const std::string& error : facts.errors) lines.item(error);
  if (view.showing.problem.empty() && facts.errors.empty()) lines.item("none");
  lines.heading("What happened, the newest first");
  for (const LogEntry& entry : view.log) lines.item(written(entry));
  return lines.take();
}

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
                   {"event", nameOf(entry.event)},
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
                  {"counts",
                   {{"since", counts.since ? Json(formatUtc(*counts.since)) : Json(nullptr)},
                    {"starts", counts.starts},
                    {"installs", counts.installs},
                    {"refusals", counts.refusals},
                    {"failures", counts.failures},
                    {"picturesFailed", facts.picturesFailed}}},
                  {"problems", showing.problem},
                  {"errors", facts.errors},
                  {"log", log}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string healthReportName(const HealthFacts& facts) {
  std::string host = facts.view.machine.host.empty() ? "kiosk" : facts.view.machine.host;
  std::ranges::replace_if(
      host,
      [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); },
      '-');
  return "lobbycards-report-" + host + "-" + formatUtc(facts.at).substr(0, 10);
}

}  // namespace lobby::staff
