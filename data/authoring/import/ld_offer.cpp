// When a screening is, and whether there are seats.
#include <algorithm>
#include <array>

#include "data/authoring/import/film_words.hpp"
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/moment.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

void addAvailability(LdReader& reader, const LdValue& offer, std::vector<std::string>& into, int depth) {
  constexpr std::array<std::string_view, 7> free{"InStock", "OnlineOnly", "InStoreOnly", "PreOrder",
                                                 "PreSale", "BackOrder",  "Reserved"};
  for (const LdValue& value : reader.values(offer, "availability")) {
    const std::string word = reader.word(value);
    if (word == "OutOfStock") {
      into.emplace_back("sold-out");
    } else if (std::ranges::find(free, word) != free.end()) {
      into.emplace_back();
    } else {
      into.push_back(statusOf(word, value.origin, reader.context));
    }
  }
  for (const char* pass : {"name", "description"}) reader.graph.pass(offer, pass);
  if (depth > 0) return;
  for (const LdValue& inner : reader.values(offer, "offers")) {
    if (inner.isObject()) addAvailability(reader, inner, into, depth + 1);
  }
}

}  // namespace

std::optional<LocalMinute> readLdTime(LdReader& reader, const DraftText& text, std::string_view property) {
  if (text.text.empty()) return std::nullopt;
  const auto moment = readMoment(text.text, reader.context.cinema.timeZone);
  if (!moment) {
    reader.context.report.unplaced(text.origin, "the " + std::string(property) + " " + inQuotes(text.text) +
                                                    " cannot be read; a date and a time are wanted");
    return std::nullopt;
  }
  if (moment->converted) {
    reader.context.report.assumed(
        text.origin,
        "times are written for another time zone; they were converted to " + reader.context.cinema.timeZone);
  }
  return moment->minute;
}

std::string readLdAvailability(LdReader& reader, const LdValue& event) {
  std::vector<std::string> all;
  for (const LdValue& offer : reader.values(event, "offers")) {
    if (offer.isObject()) addAvailability(reader, offer, all, 0);
  }
  const auto is = [](std::string_view wanted) {
    return [wanted](const std::string& word) { return word == wanted; };
  };
  if (all.empty() || std::ranges::any_of(all, is(""))) return {};  // there are some
  return std::ranges::all_of(all, is("sold-out")) ? "sold-out" : "few-left";
}

}  // namespace lobby::authoring
