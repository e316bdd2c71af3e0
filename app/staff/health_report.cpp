#include "app/staff/health_report.hpp"

#include <algorithm>

#include "data/wall_time.hpp"

namespace lobby::staff {
namespace {

std::string written(const LogEntry& entry) {
  std::string text = formatUtc(entry.at);
  for (const std::string& part :
       {std::string(eventName(entry.event)), entry.serial == 0 ? "" : std::to_string(entry.serial),
        entry.file, entry.detail}) {
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
  void put(const std::string& name, const std::string& value) {
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
  if (!showing.edition) return lines.put("edition", "none installed");
  const EditionFacts& edition = *showing.edition;
  lines.put("edition",
            std::to_string(edition.serial) + (edition.label.empty() ? "" : " (" + edition.label + ")"));
  lines.put("signed by", edition.signer);
  lines.put("made", edition.created);
  lines.put("valid until", edition.validUntil);
  if (showing.since) lines.put("showing since", formatUtc(*showing.since));
  lines.put("state", showing.onProbation ? "new, on probation"
                     : showing.pinned    ? "staff went back to it"
                                         : "proven");
}

}  // namespace

std::vector<std::string> problemsOf(const StaffView& view) {
  std::vector<std::string> problems = view.showing.problem;
  problems.insert(problems.end(), view.mistakes.begin(), view.mistakes.end());
  return problems;
}

const char* eventName(Event event) {
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
  lines.put("Lobbycards", machine.version + " on " + machine.host);
  lines.put("written", formatUtc(facts.at) + (machine.clockTrusted ? "" : " (the clock was not set)"));
  lines.heading("What is showing");
  addEdition(lines, view.showing);
  lines.put("contents", std::to_string(view.programme.films) + " films, " +
                            std::to_string(view.programme.articles) + " articles");
  lines.put("languages", languageList(view.programme));
  lines.heading("The machine");
  if (machine.freeBytes) lines.put("free space", gigabytes(*machine.freeBytes));
  lines.put("machine up", spanText(machine.uptime));
  lines.put("kiosk up", spanText(facts.running));
  lines.put("last touch", facts.lastTouch ? formatUtc(*facts.lastTouch) : "none since then");
  if (machine.celsius)
    lines.put("temperature", std::to_string(static_cast<int>(*machine.celsius + 0.5)) + " °C");
  lines.heading(counts.since ? "Since " + formatUtc(*counts.since) : "Counts");
  lines.put("starts", std::to_string(counts.starts));
  lines.put("installs", std::to_string(counts.installs));
  lines.put("refusals", std::to_string(counts.refusals));
  lines.put("failures", std::to_string(counts.failures));
  lines.put("pictures failed", std::to_string(facts.picturesFailed) + " in this run");
  lines.heading("Problems");
  const std::vector<std::string> problems = problemsOf(view);
  for (const std::string& problem : problems) lines.item(problem);
  for (const std::string& error : facts.errors) lines.item(error);
  if (problems.empty() && facts.errors.empty()) lines.item("none");
  lines.heading("What happened, the newest first");
  for (const LogEntry& entry : view.log) lines.item(written(entry));
  return lines.take();
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
