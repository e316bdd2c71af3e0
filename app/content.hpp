// From the catalogue to views: chooses the words, writes the dates, keeps what was made for as long as it
// holds.
#pragma once

#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "app/listing/listing_state.hpp"
#include "app/listing/listing_view.hpp"
#include "app/listing/listings.hpp"
#include "app/locale_format.hpp"
#include "app/now.hpp"
#include "app/search/search_state.hpp"
#include "app/search/search_view.hpp"
#include "app/sheet/sheet_view.hpp"
#include "app/strings.hpp"
#include "app/view.hpp"
#include "app/vocabulary.hpp"
#include "data/catalogue.hpp"

namespace lobby {

class Content {
 public:
  // `catalogue` may be null: then there are no cards, and `cinema` says what languages there are.
  // Fails when the assets' words can be read neither for the cinema's default language nor for English.
  static Result<std::unique_ptr<Content>> create(const Catalogue* catalogue, const Cinema& cinema,
                                                 const std::filesystem::path& assets);

  // The view of a card as it stands at `now`. Good until the next call with another `now`.
  // A film that cannot be read gives a calm view that says so; the error goes to standard error once.
  const CardView& card(const CardKey& key, std::string_view language, const Now& now);

  const FrameView& frame(std::string_view language, const Now& now);

  // The programme screen as it stands at `now`. Good until the next call. Only with a catalogue.
  const ListingView& listing(const listing::ListingState& asked, std::string_view language, const Now& now);

  // What the search found. Good until the next call.
  const SearchView& search(const search::SearchState& asked, std::string_view language, const Now& now);

  // What the sheet over that card's page says. Good until the next call; empty when it has nothing to say.
  const SheetView& sheet(const CardKey& key, const sheet::SheetState& asked, std::string_view language,
                         const Now& now);

  // The same for staff, who may choose any language that the interface speaks.
  const FrameView& staffFrame(std::string_view language, const Now& now);

  const Strings& strings(std::string_view language);
  const LocaleFormat& format(std::string_view language);

  // A title and a text in every language of the interface, in turn, to see whether all can be read.
  std::vector<Phrase> samples();

 private:
  struct Tongue {
    Strings strings;
    LocaleFormat format;
  };
  struct Searched {
    std::string text;
    std::string keyboard;
    std::string language;
    Now now;
    SearchView view;
  };
  struct Made {
    CardKey key;
    std::string language;
    Now now;
    CardView view;
  };

  Content(const Catalogue* catalogue, Cinema cinema, std::filesystem::path assets)
      : catalogue_(catalogue), cinema_(std::move(cinema)), assets_(std::move(assets)) {}
  Result<Tongue*> tongue(std::string_view language);
  // The language itself, or the default one where it has no words.
  Tongue& tongueOrDefault(std::string_view language);
  static std::string clockText(const Tongue& tongue, LocalMinute minute);
  const std::vector<std::string>& interfaceLanguages();
  CardView make(const CardKey& key, std::string_view language, const Now& now);

  const Catalogue* catalogue_;
  Cinema cinema_;
  std::filesystem::path assets_;
  Vocabulary vocabulary_;
  std::map<std::string, Tongue, std::less<>> tongues_;
  std::list<Made> made_;                         // the latest first
  std::unique_ptr<listing::Listings> listings_;  // made when they are first asked for
  search::Keyboards keyboards_;
  std::list<Searched> searched_;  // the latest first
  struct MadeSheet {
    CardKey key;
    sheet::Kind kind = sheet::Kind::none;
    sheet::Showing showing;
    std::string language;
    Now now;
    SheetView view;
  };
  MadeSheet sheet_;
  FrameView frame_;
  Now frameNow_{-1};
  FrameView staffFrame_;
  std::vector<std::string> interfaceLanguages_;  // the cinema's own first
};

}  // namespace lobby
