// A difference in words.
#include <algorithm>
#include <sstream>
#include <utility>

#include "app/ctl/difference_words.hpp"
#include "app/ctl/format_difference.hpp"
#include "app/ctl/printable.hpp"
#include "app/ctl/showings.hpp"
#include "app/ctl/snapshot_words.hpp"
#include "data/authoring/display_width.hpp"

namespace lobby::ctl {
namespace {

constexpr std::size_t mostMoves = 12;
constexpr int longestLine = 100;

// "~" for what changed.
std::string sign(Change change) {
  return change == Change::added ? "+ " : change == Change::removed ? "- " : "~ ";
}

class DifferenceText {
 public:
  DifferenceText(const Difference& difference, const Contents& before, const Contents& after)
      : difference_(difference),
        before_(before),
        after_(after),
        withScreens_(hasSeveralScreens(before.films) || hasSeveralScreens(after.films)) {}

  std::string write() {
    cinema();
    cards("Films", CardKind::film, difference_.films);
    cards("Articles", CardKind::article, difference_.articles);
    screenings();
    languages();
    rotation();
    past();
    return std::move(text_);
  }

 private:
  void line(const std::string& text) { text_ += "  " + text + "\n"; }

  // Parts are set apart by an empty line.
  void heading(const char* text) { text_ += (text_.empty() ? "" : "\n") + std::string(text) + "\n"; }

  // A changed or added card is called as it is now.
  const CardContents& card(CardKind kind, const std::string& id) const {
    const CardContents* found = after_.find(kind, id);
    return found != nullptr ? *found : *before_.find(kind, id);
  }
  const Contents& contentsOf(Change change) const { return change == Change::removed ? before_ : after_; }

  void cinema() {
    if (difference_.cinema.empty()) return;
    heading("Cinema");
    for (const FactDifference& fact : difference_.cinema) line(describe(fact));
  }

  void cards(const char* title, CardKind kind, const std::vector<CardDifference>& cards) {
    std::vector<std::string> lines;
    for (const CardDifference& card : cards) addCard(kind, card, lines);
    if (lines.empty()) return;
    heading(title);
    for (const std::string& each : lines) line(each);
  }

  void addCard(CardKind kind, const CardDifference& found, std::vector<std::string>& lines) const {
    std::vector<std::string> details;
    for (const FactDifference& fact : found.facts) details.push_back(describe(fact));
    for (const TextDifference& text : found.texts) details.push_back(describe(text));
    const std::string pictures = describe(found.pictures);
    if (!pictures.empty()) details.push_back((kind == CardKind::film ? "stills: " : "pictures: ") + pictures);
    const std::string reviews = describe(found.reviews);
    if (!reviews.empty()) details.push_back("reviews: " + reviews);
    if (details.empty() && found.change == Change::changed) return;  // its screenings only
    const CardContents& named = card(kind, found.id);
    std::string name = sign(found.change) + nameOf(named, contentsOf(found.change));
    if (found.change == Change::added) name += ", texts: " + languagesOf(named, after_);
    lines.push_back(std::move(name));
    for (const std::string& detail : details) lines.push_back("    " + detail);
  }

  void screenings() {
    std::vector<std::string> lines;
    for (const CardDifference& film : difference_.films) {
      const std::string title = titleOf(card(CardKind::film, film.id), contentsOf(film.change));
      addScreenings(film.screenings.added, Change::added, title, lines);
      addScreenings(film.screenings.removed, Change::removed, title, lines);
      for (const SlotDifference& slot : film.screenings.changed) lines.push_back(changedShowing(slot, title));
    }
    if (lines.empty()) return;
    heading("Screenings");
    for (const std::string& each : lines) line(each);
  }

  std::string changedShowing(const SlotDifference& slot, const std::string& title) const {
    Slot start = slot.after;
    start.screening.status.clear();  // it may be what changed
    std::string text = sign(Change::changed) + title + ", " + showingsByDay({start}, withScreens_).front();
    for (const std::string& fact : slot.facts) {
      text += (&fact == &slot.facts.front() ? ": " : "; ") + fact + " " + cell(slot.after, fact) + ", was " +
              cell(slot.before, fact);
    }
    return text;
  }

  void addScreenings(const std::vector<Slot>& slots, Change change, const std::string& title,
                     std::vector<std::string>& lines) const {
    if (slots.empty()) return;
    std::string text = sign(change) + counted(slots.size(), "screening") + " of " + title + ":";
    for (const std::string& day : showingsByDay(slots, withScreens_)) {
      if (!text.ends_with(':')) text += ";";
      if (authoring::displayWidth(text) + authoring::displayWidth(day) > longestLine) {
        lines.push_back(std::exchange(text, "   "));
      }
      text += " " + day;
    }
    lines.push_back(std::move(text));
  }

  void languages() {
    if (difference_.languages.empty()) return;
    heading("Languages");
    for (const LanguageDifference& language : difference_.languages) {
      std::string text = printable(language.language, 20) + ": " + describe(language.after);
      text += ", was " + describe(language.before);
      const Contents* before = language.before ? &before_ : nullptr;
      const std::string missing = language.after ? missingIn(after_, language.language, before) : "";
      line(missing.empty() ? text : text + (language.before ? "; new among them: " : ": ") + missing);
    }
  }

  void rotation() {
    if (difference_.moved.empty()) return;
    heading("Rotation");
    for (std::size_t i = 0; i < std::min(difference_.moved.size(), mostMoves); ++i) {
      const Move& move = difference_.moved[i];
      const CardContents* there = after_.find(move.card.kind, move.card.id);
      line((there != nullptr ? titleOf(*there, after_) : printable(move.card.id, 60)) + ": place " +
           std::to_string(move.after) + ", was " + std::to_string(move.before));
    }
    if (difference_.moved.size() > mostMoves) {
      line("and " + std::to_string(difference_.moved.size() - mostMoves) + " more");
    }
  }

  void past() {
    const std::size_t past = difference_.pastScreenings;
    if (text_.empty()) text_ = "Nothing changed.\n";
    if (past == 0) return;
    text_ += (difference_.empty() ? "" : "\n") + counted(past, "past screening") +
             (past == 1 ? " is" : " are") + " no longer in it.\n";
  }

  const Difference& difference_;
  const Contents& before_;
  const Contents& after_;
  bool withScreens_;
  std::string text_;
};

}  // namespace

std::string inColours(const std::string& differenceText) {
  std::string coloured;
  std::istringstream lines(differenceText);
  for (std::string line; std::getline(lines, line);) {
    const char* colour = line.starts_with("  + ")                ? "\x1b[32m"
                         : line.starts_with("  - ")              ? "\x1b[31m"
                         : line.starts_with("  ~ ")              ? "\x1b[33m"
                         : line.empty() || line.starts_with(' ') ? ""
                                                                 : "\x1b[1m";
    coloured += *colour == '\0' ? line + "\n" : colour + line + "\x1b[0m\n";
  }
  return coloured;
}

std::string differenceText(const Difference& difference, const Contents& before, const Contents& after) {
  return DifferenceText(difference, before, after).write();
}

}  // namespace lobby::ctl
