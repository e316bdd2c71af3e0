// Which edition a kiosk shows, and what it does when that one cannot be shown.
#include <algorithm>

#include "app/iso_time.hpp"
#include "app/source/home_source.hpp"
#include "data/edition/signature.hpp"
#include "data/edition/transitions.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

// More than there can be editions to fall back on.
constexpr int mostAttempts = 8;

}  // namespace

Programme HomeSource::open() {
  chores_.drain();
  changed_ = false;
  for (int attempt = 0; attempt < mostAttempts; ++attempt) {
    const edition::Choice choice = choose();
    for (const std::string& message : choice.messages) log::warning(message);
    Programme programme = openChoice(choice);
    const bool stay =
        settings_.onlyLook || !programme.error || !choice.edition || !giveUp(*choice.edition, programme);
    if (!stay) continue;
    lookAfter(choice, programme);
    setLanguage(programme);
    return programme;
  }
  return openProgramme(fail(ErrorKind::system, "no edition could be shown; the log says why"), language());
}

edition::Choice HomeSource::choose() {
  if (!settings_.onlyLook) return store_.chooseForStart();
  edition::Choice choice;
  choice.edition = stateSays();
  if (choice.edition)
    choice.file = settings_.home.settings.home / "editions" / edition::fileNameOf(*choice.edition);
  return choice;
}

Programme HomeSource::openChoice(const edition::Choice& choice) const {
  if (!choice.edition) return openDemo();
  auto file = files_->open(choice.file, OpenMode::read);
  if (!file) return openProgramme(std::unexpected(file.error()), language());
  auto verified = edition::verifyBundle(std::move(*file), settings_.home.settings.trusted);
  if (!verified) return openProgramme(std::unexpected(verified.error()), language());
  auto bundle = edition::mount(std::move(*verified), edition::nameOf(*choice.edition));
  Programme programme = openProgramme(edition::ProgrammeFile{bundle, bundle}, language());
  programme.file = choice.file;
  return programme;
}

// A cinema whose own edition is gone does not advertise films that it never had.
Programme HomeSource::openDemo() const {
  if (!settings_.demo.empty() && !hadEdition()) return openProgramme(settings_.demo, language());
  return openProgramme(fail(ErrorKind::content, "there is no edition yet; bring one on a stick"), language());
}

bool HomeSource::hadEdition() const {
  const auto state = edition::StateFiles(*files_, settings_.home.settings.home).load();
  return state.record.floor || state.record.current || state.unreadable || !state.problems.empty();
}

const std::string& HomeSource::language() const {
  return settings_.language.empty() ? settings_.home.machine.language : settings_.language;
}

// What kiosk.toml wishes, if this programme has it.
void HomeSource::setLanguage(Programme& programme) const {
  programme.rules.staffLanguage = settings_.home.machine.staffLanguage;
  const std::string& wished = settings_.home.machine.language;
  if (wished.empty()) return;
  const std::vector<std::string>& offered = programme.rules.languages;
  if (std::ranges::find(offered, wished) != offered.end()) {
    programme.rules.defaultLanguage = wished;
  } else {
    log::warnOnce("kiosk.toml wishes for the language " + wished + ", which this programme does not have");
  }
}

bool HomeSource::giveUp(const edition::EditionId& id, const Programme& programme) {
  const bool damaged = programme.bundle && programme.bundle->isDamaged();
  const std::string& why = programme.error->message;
  const auto other = damaged ? store_.reportDamaged(id, why) : store_.reportBad(id, why);
  if (!other) log::error(other.error().message);
  return other && *other;
}

void HomeSource::lookAfter(const edition::Choice& choice, const Programme& programme) {
  shown_ = programme.error ? std::nullopt : choice.edition;
  bundle_ = programme.bundle;
  expected_ = stateSays();
  onProbation_ = choice.onProbation && shown_;
  damageReported_ = false;
  confirmAt_.reset();
  created_ = {};
  validUntil_.clear();
  if (!bundle_) return;
  const edition::Manifest& manifest = bundle_->bundle().manifest();
  if (const auto created = parseMoment(manifest.created, "UTC")) created_ = *created;
  validUntil_ = manifest.validUntil;
}

}  // namespace lobby
