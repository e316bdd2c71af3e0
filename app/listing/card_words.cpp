// The words of one card of the programme.
#include "app/duration.hpp"
#include "app/house/languages.hpp"
#include "app/listing/listing_words.hpp"
#include "platform/text/engine.hpp"

namespace lobby::listing {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

bool any(const std::vector<std::string>& tags, std::string_view visitor,
         bool (*follows)(std::string_view, std::string_view)) {
  for (const std::string& tag : tags) {
    if (follows(tag, visitor)) return true;
  }
  return false;
}

}  // namespace

std::string Words::badge(const std::vector<std::string>& audio,
                         const std::vector<std::string>& subtitles) const {
  if (any(audio, language, heardBy)) return strings.get("soundOwn");
  if (!any(subtitles, language, readBy)) return {};
  return strings.get(isSilent(audio) ? "intertitlesIn" : "subtitlesIn");
}

FilmCardView Words::card(const FilmRow& row) const {
  FilmCardView card;
  card.film = row.id;
  card.title = {row.title, row.titleLanguage.empty() ? std::string(language) : row.titleLanguage};
  if (!row.facts.contentRating.empty())
    card.rating = vocabulary.ages().badge(country, row.facts.contentRating);
  std::string genres;
  for (const std::string& genre : row.facts.genre) {
    const std::string name = vocabulary.genre(genre, language);
    genres = genres.empty() ? name : strings.get("genrePair", {{"first", genres}, {"second", name}});
  }
  const std::string length =
      row.durationMinutes > 0 ? durationText(row.durationMinutes, strings, format) : "";
  card.line = joined({length, genres}, " · ");
  card.still = row.still;
  return card;
}

TimeView Words::time(const Showing& showing, const ListedTime& listed, const FilmFacts& facts) const {
  const Screening& screening = showing.screening;
  TimeView time;
  time.time = format.time(screening.startDate);
  const auto codes =
      vocabulary.versions().codes(country, languagesOf(screening, facts.inLanguage), screening.access);
  time.codes = {joined(codes, " "), std::string(house)};
  time.start = screening.startDate;
  time.screen = screening.screen;
  time.past = listed.past;
  time.next = listed.next;
  return time;
}

std::string Words::from(std::optional<LocalMinute> start) const {
  if (!start) return strings.get("dateOpen");
  return strings.get("fromDay", {{"day", text::isolate(format.longDay(*start))}});
}

}  // namespace lobby::listing
