#include "tests/data/describe_difference.hpp"

#include "data/wall_time.hpp"

namespace lobby::test {
namespace {

std::string sign(Change change) {
  return change == Change::added ? "+" : change == Change::removed ? "-" : "~";
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ",") + word;
  return all;
}

std::string describe(const FactDifference& fact) {
  return fact.name + ": " + joined(fact.before) + " > " + joined(fact.after);
}

std::string describe(const TextDifference& text) {
  std::string line = sign(text.change) + text.language;
  if (text.title) line += " " + sign(*text.title) + "title " + text.titleBefore + ">" + text.titleAfter;
  if (text.tagline) line += " " + sign(*text.tagline) + "tagline";
  if (text.body) line += " " + sign(*text.body) + "body";
  return line;
}

std::string describe(const ListDifference& list) {
  std::string line = "+" + std::to_string(list.added) + " -" + std::to_string(list.removed);
  if (list.notes > 0) line += " notes " + std::to_string(list.notes);
  return line + (list.reordered ? " reordered" : "");
}

std::string describe(const Slot& slot) {
  const Screening& s = slot.screening;
  return (slot.weekly ? "weekly " + std::to_string(s.startDate) : formatLocalMinute(s.startDate)) + " " +
         s.screen;
}

class Lines {
 public:
  void add(const std::string& line) { lines_.push_back(line); }

  void add(const CardDifference& card) {
    const std::string id = card.id + " ";
    if (card.change != Change::changed) add(sign(card.change) + card.id);
    for (const FactDifference& fact : card.facts) add(id + describe(fact));
    for (const TextDifference& text : card.texts) add(id + describe(text));
    if (card.pictures != ListDifference{}) add(id + "pictures " + describe(card.pictures));
    if (card.reviews != ListDifference{}) add(id + "reviews " + describe(card.reviews));
    for (const Slot& slot : card.screenings.added) add(id + "+" + describe(slot));
    for (const Slot& slot : card.screenings.removed) add(id + "-" + describe(slot));
    for (const SlotDifference& slot : card.screenings.changed)
      add(id + "~" + describe(slot.after) + ": " + joined(slot.facts));
  }

  std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::vector<std::string> lines_;
};

std::string describe(const std::optional<LanguageDifference::Missing>& missing) {
  return missing ? std::to_string(missing->films) + "+" + std::to_string(missing->articles) : "none";
}

}  // namespace

std::vector<std::string> describe(const Difference& difference) {
  Lines lines;
  for (const FactDifference& fact : difference.cinema) lines.add("cinema " + describe(fact));
  for (const CardDifference& film : difference.films) lines.add(film);
  for (const CardDifference& article : difference.articles) lines.add(article);
  for (const LanguageDifference& language : difference.languages) {
    lines.add(language.language + " missing " + describe(language.before) + " > " + describe(language.after));
  }
  for (const Move& move : difference.moved) {
    lines.add("moved " + move.card.id + " " + std::to_string(move.before) + " > " +
              std::to_string(move.after));
  }
  if (difference.pastScreenings > 0) lines.add("past " + std::to_string(difference.pastScreenings));
  return lines.take();
}

}  // namespace lobby::test
