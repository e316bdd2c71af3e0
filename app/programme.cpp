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

Result<void> open(const edition::ProgrammeFile& file, Programme& programme) {
  programme.bundle = file.bundle;  // also when it is no good: it knows whether it is damaged
  auto catalogue = Catalogue::open(file.snapshot);
  if (!catalogue) return std::unexpected(explained(catalogue.error(), file));
  auto pictures = PictureSource::open(file.snapshot);
  if (!pictures) return std::unexpected(explained(pictures.error(), file));
  programme.catalogue = std::make_unique<Catalogue>(std::move(*catalogue));
  programme.pictures = std::make_shared<PictureSource>(std::move(*pictures));
  programme.cinema = programme.catalogue->cinema();
  programme.rules.cards = programme.catalogue->cards();
  return {};
}

}  // namespace

Programme openProgramme(const Result<edition::ProgrammeFile>& file, const std::string& language) {
  Programme programme;
  const auto opened = file ? open(*file, programme) : std::unexpected(file.error());
  if (!opened) {
    programme.error = opened.error();
    log::error(programme.error->message);
    programme.cinema = nobodysCinema(language);
  }
  programme.rules.defaultLanguage = programme.cinema.defaultLanguage;
  programme.rules.languages = programme.cinema.languages;
  return programme;
}

Programme openProgramme(const std::filesystem::path& file, const std::string& language) {
  Programme programme = openProgramme(edition::openProgrammeFile(file), language);
  programme.file = file;
  return programme;
}

}  // namespace lobby
