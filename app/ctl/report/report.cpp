#include "app/ctl/report/report.hpp"

#include <algorithm>

#include "app/ctl/report/html.hpp"
#include "app/locale_format.hpp"

namespace lobby::ctl {
namespace {

using authoring::Finding;
using authoring::Findings;

std::string list(const Findings& findings) {
  if (findings.empty()) return "";
  std::string html = "<ul>";
  for (const Finding& finding : findings) {
    const bool error = finding.severity == authoring::Severity::error;
    html += error ? "<li class=error><b>Error:</b> " : "<li>";
    html += "<bdi>" + escapeHtml(finding.message) + "</bdi><code>" + escapeHtml(authoring::placeOf(finding)) +
            "</code></li>";
  }
  return html + "</ul>\n";
}

std::string picture(const std::string& jpeg, const ReportTile& tile, const char* shape) {
  if (jpeg.empty()) return "";
  return "<img tabindex=0 src=\"" + dataUri(jpeg) + "\" alt=\"" + escapeHtml(tile.language) + ", " + shape +
         "\">";
}

std::string tileOf(const ReportCard& card, const ReportTile& tile) {
  return "<div class=\"tile" + std::string(tile.findings.empty() ? "" : " found") + "\" id=\"" +
         escapeHtml(card.id + "." + tile.language) + "\"><h4><bdi lang=\"" + escapeHtml(tile.language) +
         "\">" + escapeHtml(nameInItself(tile.language)) + "</bdi> <span>" + escapeHtml(tile.language) +
         "</span></h4><div class=pictures>" + picture(tile.landscape, tile, "landscape") +
         picture(tile.portrait, tile, "portrait") + "</div>" + list(tile.findings) + "</div>\n";
}

std::string sectionOf(const ReportCard& card) {
  std::string html = "<section class=card id=\"" + escapeHtml(card.id) + "\"><h2><bdi>" +
                     escapeHtml(card.title.empty() ? card.id : card.title) + "</bdi></h2><p class=id>" +
                     escapeHtml(card.id) + "</p>" + list(card.findings);
  const bool drawn =
      std::ranges::any_of(card.tiles, [](const ReportTile& tile) { return !tile.landscape.empty(); });
  if (!drawn) html += "<p class=note>Not drawn: mend its errors, or those of the cinema, first.</p>";
  html += "<div class=tiles>";
  for (const ReportTile& tile : card.tiles) html += tileOf(card, tile);
  return html + "</div></section>\n";
}

const char* classOf(authoring::TextState state) {
  if (state == authoring::TextState::complete) return "whole";
  return state == authoring::TextState::missing ? "none" : "part";
}

// Films and articles × languages; each row leads to its cards.
std::string tableOf(const authoring::LanguageTable& table) {
  if (table.rows.empty() || table.languages.empty()) return "";
  std::string html = "<h3>What is written in which language</h3><table><thead><tr><th></th>";
  for (const std::string& language : table.languages) html += "<th>" + escapeHtml(language) + "</th>";
  html += "</tr></thead>\n";
  for (const authoring::LanguageRow& row : table.rows) {
    html += "<tr><th><a href=\"#" + escapeHtml(row.card.id) + "\"><bdi>" + escapeHtml(row.title) +
            "</bdi></a></th>";
    for (const authoring::LanguageCell& cell : row.cells) {
      const bool whole = cell.text == authoring::TextState::complete;
      html +=
          std::string("<td class=") + classOf(cell.text) + ">" + (whole ? "✓" : nameOf(cell.text)) + "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</table>\n";
}

std::string count(std::ptrdiff_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string verdict(const Report& report) {
  std::ptrdiff_t errors = 0;
  std::ptrdiff_t all = 0;
  const auto add = [&](const Findings& findings) {
    all += std::ssize(findings);
    errors += std::ranges::count(findings, authoring::Severity::error, &Finding::severity);
  };
  add(report.general);
  for (const ReportCard& card : report.cards) {
    add(card.findings);
    for (const ReportTile& tile : card.tiles) add(tile.findings);
  }
  if (all == 0) return "Everything is in order.";
  const std::string warnings = count(all - errors, "warning", "warnings");
  if (errors == 0) return "It can be built. <b>" + warnings + "</b> to look at.";
  return "<b>" + count(errors, "error", "errors") + "</b> to mend before it can be built, " + warnings + ".";
}

}  // namespace

std::string formatHtml(const Report& report, std::string_view css) {
  const std::string cinema = escapeHtml(report.cinema);
  std::string html =
      "<!doctype html>\n<html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">"
      "<title>" +
      cinema + " – programme</title>\n<style>\n" + std::string(css) + "</style>\n<h1><bdi>" + cinema +
      "</bdi></h1><p class=note>Checked " + escapeHtml(report.made) + ". The cards are shown as they look " +
      escapeHtml(report.drawnAs) + "; click on a picture to enlarge it.</p><p class=verdict>" +
      verdict(report) + "</p>\n";
  if (!report.general.empty()) html += "<h3>About the whole programme</h3>" + list(report.general);
  html += tableOf(report.table);
  for (const ReportCard& card : report.cards) html += sectionOf(card);
  return html + "</html>\n";
}

}  // namespace lobby::ctl
