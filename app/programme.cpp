#include "app/programme.hpp"

#include "platform/base/log.hpp"

namespace lobby {
namespace {

// What is shown when there is no programme: every language that the interface speaks.
Cinema nobodysCinema(const std::string& language) {
  Cinema cinema;
  cinema.languages = {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"};
  cinema.defaultLanguage = language.empty() ? "en" : language;
  cinema.timeZone = "UTC";
  return cinema;
}

}  // namespace

Programme openProgramme(const std::filesystem::path& snapshot, const std::string& language) {
  Programme programme;
  auto catalogue = Catalogue::open(snapshot);
  auto pictures = catalogue ? PictureSource::open(snapshot) : std::unexpected(catalogue.error());
  if (pictures) {
    programme.catalogue = std::make_unique<Catalogue>(std::move(*catalogue));
    programme.pictures = std::make_shared<PictureSource>(std::move(*pictures));
    programme.cinema = programme.catalogue->cinema();
    programme.rules.cards = programme.catalogue->cards();
  } else {
    programme.error = pictures.error();
    log::error(programme.error->message);
    programme.cinema = nobodysCinema(language);
  }
  programme.rules.defaultLanguage = programme.cinema.defaultLanguage;
  programme.rules.languages = programme.cinema.languages;
  return programme;
}

}  // namespace lobby
