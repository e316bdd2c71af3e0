#include "app/content.hpp"

#include <algorithm>

#include "app/card_view.hpp"
#include "app/search/search_maker.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"
#include "platform/text/engine.hpp"

namespace lobby {
namespace {

// The card on show, its neighbours, and what a visitor goes back to.
constexpr std::size_t keptViews = 16;

// What was typed, what a finger that is still down will have typed, and what erasing leads back to.
constexpr std::size_t keptSearches = 6;

}  // namespace

Result<std::unique_ptr<Content>> Content::create(const Catalogue* catalogue, const Cinema& cinema,
                                                 const std::filesystem::path& assets) {
  std::unique_ptr<Content> content(new Content(catalogue, cinema, assets));
  auto vocabulary = Vocabulary::load(assets);
  if (!vocabulary) return std::unexpected(vocabulary.error());
  content->vocabulary_ = std::move(*vocabulary);
  const auto tongue = content->tongue(cinema.defaultLanguage);
  // A cinema may speak a language that the interface does not: then the interface speaks English.
  if (!tongue && !content->tongue("en")) return std::unexpected(tongue.error());
  auto keyboards = search::Keyboards::load(assets / "keyboards");
  if (!keyboards) return std::unexpected(keyboards.error());
  content->keyboards_ = std::move(*keyboards);
  return content;
}

Result<Content::Tongue*> Content::tongue(std::string_view language) {
  const auto found = tongues_.find(language);
  if (found != tongues_.end()) return &found->second;
  LocaleFormat format(language, cinema_.country);
  auto strings = Strings::load(assets_ / "strings" / (std::string(language) + ".toml"), format.tag());
  if (!strings) return std::unexpected(strings.error());
  const auto made = tongues_.emplace(std::string(language), Tongue{std::move(*strings), std::move(format)});
  return &made.first->second;
}

Content::Tongue& Content::tongueOrDefault(std::string_view language) {
  for (const std::string_view wanted : {language, std::string_view(cinema_.defaultLanguage)}) {
    if (const auto found = tongue(wanted)) return **found;
  }
  return **tongue("en");  // create() made sure of one of the two
}

const Strings& Content::strings(std::string_view language) {
  return tongueOrDefault(language).strings;
}

const LocaleFormat& Content::format(std::string_view language) {
  return tongueOrDefault(language).format;
}

const std::vector<std::string>& Content::interfaceLanguages() {
  if (!interfaceLanguages_.empty()) return interfaceLanguages_;
  interfaceLanguages_ = cinema_.languages;
  const auto files = listFolder(assets_ / "strings");
  if (!files) return interfaceLanguages_;
  std::vector<std::string> spoken;
  for (const auto& file : *files) {
    if (file.extension() == ".toml") spoken.push_back(file.stem().string());
  }
  const auto missingIn = [](const std::vector<std::string>& list) {
    return [&list](const std::string& tag) { return std::ranges::find(list, tag) == list.end(); };
  };
  std::erase_if(interfaceLanguages_, missingIn(spoken));
  std::ranges::copy_if(spoken, std::back_inserter(interfaceLanguages_), missingIn(cinema_.languages));
  return interfaceLanguages_;
}

const FrameView& Content::staffFrame(std::string_view language, const Now& now) {
  const FrameView& frame = this->frame(language, now);
  std::vector<LanguageView> languages = std::move(staffFrame_.languages);
  if (languages.empty()) {
    for (const std::string& tag : interfaceLanguages()) languages.push_back({tag, nameInItself(tag)});
  }
  staffFrame_ = frame;
  staffFrame_.languages = std::move(languages);
  return staffFrame_;
}

std::vector<Phrase> Content::samples() {
  std::vector<Phrase> samples;
  for (const std::string& language : interfaceLanguages()) {
    const Strings& words = strings(language);
    samples.push_back({words.get("backSoonTitle"), language});
    samples.push_back({words.get("backSoonText"), language});
  }
  return samples;
}

const CardView& Content::card(const CardKey& key, std::string_view language, const Now& now) {
  for (auto made = made_.begin(); made != made_.end(); ++made) {
    if (made->key != key || made->language != language) continue;
    made_.splice(made_.begin(), made_, made);
    if (made->now != now) {
      made->view = make(key, language, now);
      made->now = now;
    }
    return made->view;
  }
  made_.push_front({key, std::string(language), now, make(key, language, now)});
  if (made_.size() > keptViews) made_.pop_back();
  return made_.front().view;
}

CardView Content::make(const CardKey& key, std::string_view language, const Now& now) {
  const Tongue& tongue = tongueOrDefault(language);
  const ViewMaker maker{*catalogue_, vocabulary_, tongue.strings, tongue.format, language, now};
  auto view = maker.make(key);
  if (view) return std::move(*view);
  log::warnOnce("\"" + key.id + "\" cannot be shown: " + view.error().message);
  CardView calm;
  calm.key = key;
  calm.title = {tongue.strings.get("backSoonTitle"), std::string(language)};
  calm.tagline = {tongue.strings.get("backSoonText"), std::string(language)};
  return calm;
}

const SheetView& Content::sheet(const CardKey& key, const sheet::SheetState& asked, std::string_view language,
                                const Now& now) {
  const bool same = sheet_.key == key && sheet_.kind == asked.kind && sheet_.showing == asked.showing &&
                    sheet_.language == language && sheet_.now == now;
  if (same) return sheet_.view;
  const Tongue& tongue = tongueOrDefault(language);
  const ViewMaker maker{*catalogue_, vocabulary_, tongue.strings, tongue.format, language, now};
  auto view = makeSheet(maker, key, asked);
  if (!view) log::warnOnce("\"" + key.id + "\" cannot be explained: " + view.error().message);
  sheet_ = {
      key, asked.kind, asked.showing, std::string(language), now, view ? std::move(*view) : SheetView{}};
  return sheet_.view;
}

const ListingView& Content::listing(const listing::ListingState& asked, std::string_view language,
                                    const Now& now) {
  if (!listings_) listings_ = std::make_unique<listing::Listings>(*catalogue_, vocabulary_);
  const Tongue& tongue = tongueOrDefault(language);
  return listings_->view(asked, language, tongue.strings, tongue.format, now);
}

const SearchView& Content::search(const search::SearchState& asked, std::string_view language,
                                  const Now& now) {
  const auto same = [&](const Searched& made) {
    return made.text == asked.text && made.keyboard == asked.keyboard && made.language == language &&
           made.now == now;
  };
  if (const auto made = std::ranges::find_if(searched_, same); made != searched_.end()) {
    searched_.splice(searched_.begin(), searched_, made);
    return made->view;
  }
  const Tongue& tongue = tongueOrDefault(language);
  const SearchMaker maker{*catalogue_, keyboards_, tongue.strings, tongue.format, language, now};
  auto view = maker.make(asked);
  if (!view) {
    log::warnOnce("the search fails: " + view.error().message);
    view = maker.withoutHits(asked);
  }
  searched_.push_front({asked.text, asked.keyboard, std::string(language), now, std::move(*view)});
  if (searched_.size() > keptSearches) searched_.pop_back();
  return searched_.front().view;
}

std::string Content::clockText(const Tongue& tongue, LocalMinute minute) {
  return tongue.strings.get(
      "clock", {{"day", tongue.format.longDay(minute)}, {"time", text::isolate(tongue.format.time(minute))}});
}

const FrameView& Content::frame(std::string_view language, const Now& now) {
  if (frame_.language == language && frameNow_ == now) return frame_;
  const Tongue& tongue = tongueOrDefault(language);
  frameNow_ = now;
  frame_.language = language;
  frame_.cinema = tongue.format.capitals(cinema_.name(language));
  frame_.clock = now.trusted ? clockText(tongue, now.minute) : "";
  if (frame_.languages.empty()) {
    for (const std::string& tag : cinema_.languages) frame_.languages.push_back({tag, nameInItself(tag)});
  }
  frame_.back = tongue.strings.get("back");
  frame_.allFilms = tongue.strings.get("allFilms");
  frame_.close = tongue.strings.get("close");
  // No programme at all, or one that has no films yet.
  frame_.emptyTitle = catalogue_ == nullptr ? tongue.strings.get("backSoonTitle") : cinema_.name(language);
  frame_.emptyText = tongue.strings.get(catalogue_ == nullptr ? "backSoonText" : "emptyProgramme");
  return frame_;
}

}  // namespace lobby
