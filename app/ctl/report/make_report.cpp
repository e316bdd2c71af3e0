#include "app/ctl/report/make_report.hpp"

#include <algorithm>

#include "app/ctl/report/card_pictures.hpp"
#include "app/locale_format.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;
using authoring::Finding;

std::string momentIn(LocalMinute minute) {
  const LocaleFormat format("en", "GB");
  return format.longDay(minute) + ", " + format.time(minute);
}

ReportCard& cardOf(Report& report, const std::string& id) {
  const auto found = std::ranges::find(report.cards, id, &ReportCard::id);
  if (found != report.cards.end()) return *found;
  return report.cards.emplace_back(ReportCard{id, {}, {}, {}});
}

ReportTile& tileOf(ReportCard& card, const std::string& language) {
  const auto found = std::ranges::find(card.tiles, language, &ReportTile::language);
  if (found != card.tiles.end()) return *found;
  return card.tiles.emplace_back(ReportTile{language, {}, {}, {}});
}

// films/ID/LANG.md is about one tile, films/ID/… about one card, all else about the programme.
void place(const Finding& finding, Report& report) {
  std::vector<std::string> parts;
  for (const fs::path& part : finding.file) parts.push_back(part.string());
  if (parts.size() < 2 || (parts[0] != "films" && parts[0] != "articles")) {
    report.general.push_back(finding);
  } else if (parts.size() == 3 && finding.file.extension() == ".md") {
    tileOf(cardOf(report, parts[1]), finding.file.stem().string()).findings.push_back(finding);
  } else {
    cardOf(report, parts[1]).findings.push_back(finding);
  }
}

void drawCards(CardPictures& pictures, Report& report, const ReportRequest& request) {
  const std::size_t count = pictures.cards().size();
  for (std::size_t i = 0; i < count; ++i) {
    const CardKey& key = pictures.cards()[i];
    ReportCard card{key.id, pictures.title(key), {}, {}};
    for (const std::string& language : report.languages) card.tiles.push_back({language, {}, {}, {}});
    // One orientation after the other: the picture is cut to size once.
    for (ReportTile& tile : card.tiles) tile.landscape = pictures.draw(i, tile.language, false);
    for (ReportTile& tile : card.tiles) tile.portrait = pictures.draw(i, tile.language, true);
    report.cards.push_back(std::move(card));
    if (request.progress) request.progress(i + 1, count);
  }
}

}  // namespace

Result<Report> makeReport(const ReportRequest& request, const authoring::CheckResult& checked) {
  Report report;
  report.table = checked.languages;
  report.cinema = "Programme";
  std::error_code error;
  if (fs::exists(request.snapshot, error)) {
    auto pictures = CardPictures::create(request.snapshot, request.assets, request.now, request.clock);
    if (!pictures) return std::unexpected(pictures.error());
    const Cinema& cinema = (*pictures)->cinema();
    report.cinema = cinema.name(cinema.defaultLanguage);
    report.languages = cinema.languages;
    report.made = momentIn(localMinute(request.clock.wall(), cinema.timeZone));
    report.drawnAs = momentIn((*pictures)->now());
    drawCards(**pictures, report, request);
  }
  for (const Finding& finding : checked.findings) place(finding, report);
  return report;
}

}  // namespace lobby::ctl
