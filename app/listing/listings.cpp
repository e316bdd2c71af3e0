#include "app/listing/listings.hpp"

#include <algorithm>

#include "platform/base/log.hpp"

namespace lobby::listing {
namespace {

// More than any screen shows; beyond it the cards are made anew when they come back into sight.
constexpr std::size_t keptCards = 64;

}  // namespace

const ListingView& Listings::view(const ListingState& asked, std::string_view language,
                                  const Strings& strings, const LocaleFormat& format, const Now& now) {
  if (strings_ == &strings && language_ == language && now_ == now && asked_ == asked) return view_;
  asked_ = asked;
  language_ = language;
  now_ = now;
  strings_ = &strings;
  format_ = &format;
  make();
  return view_;
}

Words Listings::words() const {
  return {vocabulary_,
          *strings_,
          *format_,
          language_,
          catalogue_.cinema().country,
          catalogue_.cinema().defaultLanguage,
          now_};
}

void Listings::make() {
  cards_.clear();
  others_.clear();
  listing_ = {};
  day_ = nullptr;
  const std::uint64_t revision = view_.revision + 1;
  view_ = {};
  view_.revision = revision;
  view_.card = [this](std::size_t index) -> const FilmCardView& { return card(index); };
  if (!now_.showsTimes) return makeWithoutTimes();
  const std::vector<LocalMinute>& days = reader_.days(now_);
  const auto chosen = asked_.day ? std::ranges::find(days, *asked_.day) : days.begin();
  if (asked_.coming || days.empty()) return makeComing();
  makeDay(chosen == days.end() ? days.front() : *chosen);
}

void Listings::makeDay(LocalMinute date) {
  day_ = &reader_.day(date);
  listing_ = makeListing(day_->day, asked_, language_, now_);
  const Words words = this->words();
  view_.tabs = words.tabs(reader_.days(now_), date);
  view_.chips = words.chips(listing_);
  view_.films = listing_.films.size();
  view_.empty = strings_->get("nothingPasses");
  view_.loosening = words.loosening(listing_);
  view_.sheet = words.sheet(listing_, asked_);
}

void Listings::makeComing() {
  others_ = reader_.coming();
  view_.tabs = words().tabs(reader_.days(now_), std::nullopt);
  view_.films = others_.size();
  view_.empty = strings_->get("emptyProgramme");
}

void Listings::makeWithoutTimes() {
  for (const CardKey& card : catalogue_.cards()) {
    if (card.kind == CardKind::film) others_.push_back({card.id});
  }
  view_.notice = strings_->get("askForTimes");
  view_.films = others_.size();
  view_.empty = strings_->get("emptyProgramme");
}

const FilmCardView& Listings::card(std::size_t index) {
  const auto found = cards_.find(index);
  if (found != cards_.end()) return found->second;
  if (cards_.size() >= keptCards) cards_.clear();
  return cards_.emplace(index, makeCard(index)).first->second;
}

FilmCardView Listings::makeCard(std::size_t index) const {
  const std::string& id = day_ != nullptr ? listing_.films[index].film : others_[index].film;
  const auto row = catalogue_.filmRow(id, language_);
  if (!row) {
    log::warnOnce("\"" + id + "\" cannot be shown: " + row.error().message);
    FilmCardView calm;
    calm.film = id;
    calm.title = {strings_->get("backSoonTitle"), language_};
    return calm;
  }
  const Words words = this->words();
  FilmCardView card = words.card(*row);
  if (day_ != nullptr) {
    addTimes(card, listing_.films[index]);
  } else {
    if (now_.showsTimes) card.from = words.from(others_[index].start);
    card.badge = words.badge(row->facts.inLanguage, row->facts.subtitleLanguage);
  }
  return card;
}

void Listings::addTimes(FilmCardView& card, const ListedFilm& film) const {
  const Words words = this->words();
  const FilmFacts& facts = day_->films.at(film.film);
  std::vector<std::string> audio;
  std::vector<std::string> subtitles;
  for (const ListedTime& time : film.times) {
    const Showing& showing = day_->day.showings[time.showing];
    card.times.push_back(words.time(showing, time, facts));
    std::ranges::copy(showing.screening.inLanguage, std::back_inserter(audio));
    std::ranges::copy(showing.screening.subtitleLanguage, std::back_inserter(subtitles));
  }
  card.badge = words.badge(audio, subtitles);
}

}  // namespace lobby::listing
