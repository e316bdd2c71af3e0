#include <algorithm>
#include <thread>

#include "app/child_process.hpp"
#include "app/iso_time.hpp"
#include "app/kiosk/parts.hpp"
#include "app/navigation_staff.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

std::unexpected<Error> noSuchLanguage(const Options& options, const Rules& rules) {
  std::string offered;
  for (const std::string& tag : rules.languages) offered += " " + tag;
  return fail(ErrorKind::usage,
              "this programme has no language \"" + options.language + "\"; it has" + offered);
}

// The state in which the options ask to begin.
Result<State> openingState(const Options& options, const Rules& rules, Tick now) {
  State state = firstState(rules, now);
  if (!options.language.empty()) state.language = options.language;
  const bool staff = options.screen && options.screen->page == Page::staff;
  if (rules.cards.empty() && !staff) return state;
  if (!staff && std::ranges::find(rules.languages, state.language) == rules.languages.end())
    return noSuchLanguage(options, rules);
  if (!options.screen) return state;
  if (options.screen->page == Page::staff)
    return apply(openStaff(state, rules, now), action::Staff{staff::step::Open{options.screen->room}}, rules,
                 now);
  if (options.screen->page == Page::programme) return apply(state, action::OpenProgramme{}, rules, now);
  if (options.screen->page == Page::search) {
    state = apply(apply(state, action::OpenProgramme{}, rules, now), action::OpenSearch{}, rules, now);
    return apply(state, action::Search{search::step::Type{options.screen->id}}, rules, now);
  }
  const auto found = std::ranges::find(rules.cards, options.screen->id, &CardKey::id);
  if (found == rules.cards.end()) {
    return fail(ErrorKind::usage,
                "there is no film or article \"" + options.screen->id + "\" in this programme");
  }
  state.card = static_cast<int>(found - rules.cards.begin());
  if (options.screen->page == Page::gallery) return apply(state, action::OpenGallery{}, rules, now);
  if (options.screen->page != Page::card) return apply(state, action::OpenCard{}, rules, now);
  return state;
}

}  // namespace

Result<void> Kiosk::open() {
  runningClock_.emplace();
  if (auto opened = openSource(); !opened) return opened;
  programme_ = source_->open();
  if (auto opened = openClock(); !opened) return opened;
  // Fonts and display take about as long as each other, so they are made ready side by side.
  Result<std::unique_ptr<text::Engine>> engine = nullptr;
  Result<void> display;
  {
    const std::jthread fonts(
        [&] { engine = text::Engine::create(options_.assets / "fonts" / "fonts.conf"); });
    display = openDisplay();
  }
  if (!display) return std::unexpected(display.error());
  if (!engine) return std::unexpected(engine.error());
  if (auto opened = openSession(std::move(*engine)); !opened) return opened;
  if (auto opened = openTapes(); !opened) return opened;
  watchDisplay();
  return openWatch();
}

void Kiosk::checkStaffLanguage(HomeFolder& home) const {
  std::string& tag = home.machine.staffLanguage;
  std::error_code error;
  if (tag.empty() || std::filesystem::exists(options_.assets / "strings" / (tag + ".toml"), error)) return;
  home.problems.push_back("kiosk.toml: the staff screens do not speak staffLanguage = \"" + tag +
                          "\"; they open in the language on show");
  tag.clear();
}

Result<void> Kiosk::openSource() {
  if (options_.home.empty()) {
    source_ = makeFileSource(options_.snapshot, options_.language, options_.follow);
    return {};
  }
  auto home = readHomeFolder(files_, options_.home);
  if (!home) return std::unexpected(home.error());
  home->machine.clockIsTrusted = home->machine.clockIsTrusted || !options_.now.empty();
  Result<std::filesystem::path> lobbyctl;
  if (options_.importer.empty()) lobbyctl = findProgram("lobbyctl");
  if (!lobbyctl) return std::unexpected(lobbyctl.error());
  checkStaffLanguage(*home);
  machine_ = home->machine;
  mistakes_ = home->problems;
  auto source = HomeSource::open(files_, *runningClock_, machineClock_,
                                 {std::move(*home), options_.language, std::move(*lobbyctl), options_.media,
                                  !options_.screenshot.empty(), options_.demo, options_.importer});
  if (!source) return std::unexpected(source.error());
  home_ = source->get();
  source_ = std::move(*source);
  return {};
}

Result<void> Kiosk::openClock() {
  if (!options_.now.empty()) {
    const auto moment = parseMoment(options_.now, programme_.cinema.timeZone);
    if (!moment) return std::unexpected(moment.error());
    runningClock_.emplace(*moment);
  }
  clock_ = &*runningClock_;
  if (options_.screenshot.empty()) return {};
  heldClock_.emplace(runningClock_->wall());
  clock_ = &*heldClock_;
  return {};
}

Result<void> Kiosk::openSession(std::unique_ptr<text::Engine> engine) {
  auto content = Content::create(programme_.catalogue.get(), programme_.cinema, options_.assets);
  if (!content) return std::unexpected(content.error());
  window::Window& window = display_->window();
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{display_->renderer(), std::move(engine), std::move(*content), pictureSource(),
                       [&window] { window.wake(); }},
      programme_.rules.cards, pictureBudget());
  session_ = std::make_unique<Session>(
      *presenter_, programme_.rules, [this] { return now(); }, *clock_);
  fitScreen();
  auto state = openingState(options_, programme_.rules, clock_->tick());
  if (!state) return std::unexpected(state.error());
  session_->start(std::move(*state));
  startedAt_ = clock_->tick();
  openDesk();
  return {};
}

void Kiosk::openDesk() {
  if (home_ == nullptr) return;
  staff_ = std::make_unique<StaffParts>(*home_);
  staff_->desk = std::make_unique<staff::KioskDesk>(
      staff::KioskDesk::Parts{files_, *clock_, staff_->clockSetter, options_.home, LOBBY_VERSION,
                              [this] { display_->window().wake(); }, &staff_->deliveries,
                              [this] { return presenter_->images().failures(); },
                              [this] { return lastTouch(); }, options_.stickWriter});
  staff_->desk->setShown(programme_.file, programme_.cinema.timeZone);
  tellMistakes();
  session_->setDesk(*staff_->desk);
  if (options_.screen && options_.screen->page == Page::staff) staff_->desk->place(staff::order::Refresh{});
  home_->onIntake([this](intake::Intake& intake) { staff_->deliveries.attach(intake); });
}

Result<void> Kiosk::openTapes() {
  if (!options_.record.empty()) {
    recording_.open(options_.record);
    if (!recording_) return fail(ErrorKind::system, "cannot write " + options_.record.string());
  }
  if (options_.replay.empty()) return {};
  const auto text = readFile(options_.replay);
  if (!text) return std::unexpected(text.error());
  auto tape = window::parseTape(*text, display_->window().width(), display_->window().height());
  if (!tape) return context(tape.error(), options_.replay.string());
  tape_ = std::move(*tape);
  return {};
}

Result<void> Kiosk::openWatch() {
  if (!options_.screenshot.empty()) return {};
  if (auto watched = source_->watch([this] { wake(); }); !watched) return watched;
  // For whoever exchanges programmes while the kiosk runs.
  log::info("the programme is on show");
  return {};
}

}  // namespace lobby
