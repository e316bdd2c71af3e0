// A programme as a manager looks it over: one page with every finding beside the card it is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/finding.hpp"
#include "data/authoring/language_table.hpp"

namespace lobby::ctl {

// One card in one language.
struct ReportTile {
  std::string language;   // BCP 47
  std::string landscape;  // JPEG; empty: the card could not be drawn
  std::string portrait;
  authoring::Findings findings;  // about this language's file
};

struct ReportCard {
  std::string id;                // the folder's name
  std::string title;             // in the cinema's own language; empty: not known
  authoring::Findings findings;  // about the card in all languages
  std::vector<ReportTile> tiles;
};

struct Report {
  std::string cinema;
  std::string made;                    // when: "Saturday, 21 November, 14:05"
  std::string drawnAs;                 // the moment that the cards are shown at
  std::vector<std::string> languages;  // of the cinema, in the dock's order
  authoring::LanguageTable table;
  authoring::Findings general;    // about no single card
  std::vector<ReportCard> cards;  // in the order of the rotation, then those that could not be built
};

// One self-contained HTML page: no script, nothing to fetch. All text from the folder is escaped. `css` is
// assets/report.css.
std::string formatHtml(const Report& report, std::string_view css);

}  // namespace lobby::ctl
