// Where a screening takes place: a screen of this cinema, or another cinema.
#include <algorithm>

#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

// What follows the cinema's name: "Filmtheater Morgenstern, Saal 1" → "Saal 1". Nothing: it is another name.
std::optional<std::string> behindOurName(std::string_view name, const CinemaFacts& cinema) {
  for (const std::string& ours : cinema.names) {
    if (fold(name) == fold(ours)) return std::string();
    if (!name.starts_with(ours)) continue;
    const std::string_view rest = name.substr(ours.size());
    const std::size_t begin = rest.find_first_not_of(" ,-:|/(\t");
    if (begin == 0 || begin == rest.npos) continue;  // "Morgensternhof" is somewhere else
    std::string screen(trimmed(rest.substr(begin)));
    if (screen.ends_with(')')) screen.pop_back();
    return screen.starts_with("–") ? std::string(trimmed(std::string_view(screen).substr(3))) : screen;
  }
  return std::nullopt;
}

bool looksLikeScreen(const std::string& name, const ImportContext& context) {
  const std::string folded = fold(name);
  if (!context.vocabulary.mapped(name).empty()) return true;
  for (const std::string& screen : context.cinema.screens) {
    if (fold(screen) == folded) return true;
  }
  const std::vector<std::string> words = splitTrimmed(folded, " ");
  const auto isNumber = [](char c) { return c >= '0' && c <= '9'; };
  return std::ranges::any_of(folded, isNumber) || std::ranges::any_of(words, [&](const std::string& word) {
           return context.vocabulary.isScreenWord(word);
         });
}

// A name without more about it.
LdVenue venueCalled(const std::string& name, const ImportContext& context) {
  if (const auto screen = behindOurName(name, context.cinema)) return {true, {}, *screen};
  if (looksLikeScreen(name, context)) return {true, {}, name};
  return {false, name, {}};
}

bool isCinema(LdReader& reader, const LdValue& place) {
  const std::vector<std::string> types = reader.graph.types(place);
  if (std::ranges::find(types, "MovieTheater") != types.end()) return true;
  return std::ranges::any_of(std::initializer_list<const char*>{"address", "geo", "telephone"},
                             [&](const char* property) { return !reader.values(place, property).empty(); });
}

}  // namespace

bool isOurCinema(std::string_view name, const CinemaFacts& cinema) {
  return behindOurName(name, cinema).has_value();
}

LdVenue readLdVenue(LdReader& reader, const LdValue& location) {
  if (!location.isObject()) return venueCalled(tidyLine(location.json->text), reader.context);
  if (reader.graph.type(location) == "VirtualLocation") return {false, {}, {}};
  const std::string name = reader.text(location, "name").text;
  for (const char* property : {"containedInPlace", "containedIn"}) {
    for (const LdValue& house : reader.values(location, property)) {
      const std::string houseName =
          house.isObject() ? reader.text(house, "name").text : tidyLine(house.json->text);
      if (!houseName.empty() && !isOurCinema(houseName, reader.context.cinema)) return {false, houseName, {}};
      return {true, {}, behindOurName(name, reader.context.cinema).value_or(name)};
    }
  }
  if (name.empty()) return {};
  if (!isCinema(reader, location)) return venueCalled(name, reader.context);
  const auto screen = behindOurName(name, reader.context.cinema);
  return screen ? LdVenue{true, {}, *screen} : LdVenue{false, name, {}};
}

std::string screenName(std::string_view name, const Origin& origin, const ImportContext& context) {
  const std::string written = tidyLine(name);
  if (const std::string mapped = context.vocabulary.mapped(written); !mapped.empty()) return mapped;
  const std::string folded = fold(written);
  std::string ours;
  for (const std::string& screen : context.cinema.screens) {
    const std::string known = fold(screen);
    if (known == folded) return screen;
    // "Saal 1", "スクリーン1" and our 1; not "Saal 11".
    if (known.empty() || !folded.ends_with(known) || folded.size() == known.size()) continue;
    const char before = folded[folded.size() - known.size() - 1];
    const bool number = known.front() >= '0' && known.front() <= '9';
    if (before != ' ' && (!number || (before >= '0' && before <= '9'))) continue;
    if (!ours.empty()) return written;  // two could be meant
    ours = screen;
  }
  if (ours.empty()) return written;
  context.report.assumed(origin, inQuotes(written) + " is taken for screen " + ours);
  return ours;
}

}  // namespace lobby::authoring
