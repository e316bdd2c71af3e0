#include "app/kiosk.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <thread>

#include <imgui.h>

#include "app/child_process.hpp"
#include "app/display.hpp"
#include "app/iso_time.hpp"
#include "app/navigation_staff.hpp"
#include "app/presenter.hpp"
#include "app/programme.hpp"
#include "app/session.hpp"
#include "app/source/home_source.hpp"
#include "app/staff/intake_deliveries.hpp"
#include "app/staff/kiosk_desk.hpp"
#include "app/state_dump.hpp"
#include "app/stats.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"
#include "platform/window/pacer.hpp"
#include "platform/window/tape.hpp"

namespace lobby {
namespace {

// Textures of pictures, in tenths of a full screen: the heroes of the card on show, the next and the previous
// one (three quarters each), and thumbnails.
constexpr std::size_t pictureScreenTenths = 25;
// How long after its beginning a screenshot is taken: all that moved stands still by then.
constexpr Tick settled{2000};
constexpr Tick frameTime{1000.0 / 60};

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
    return apply(openStaff(state, now), action::Staff{staff::step::Open{options.screen->room}}, rules, now);
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

// Sets the machine's clock, and tells the source that somebody who knows the time has done so.
class KioskClockSetter final : public device::ClockSetter {
 public:
  explicit KioskClockSetter(HomeSource& source) : source_(source) {}
  Result<void> set(WallTime to) override {
    auto set = system_.set(to);
    if (set) source_.clockSet(to);
    return set;
  }

 private:
  HomeSource& source_;
  device::SystemClockSetter system_;
};

// What staff need of a kiosk with a home folder.
struct StaffParts {
  explicit StaffParts(HomeSource& source) : clockSetter(source) {}
  KioskClockSetter clockSetter;
  staff::IntakeDeliveries deliveries;
  std::unique_ptr<staff::KioskDesk> desk;
};

class Kiosk {
 public:
  explicit Kiosk(const Options& options) : options_(options) {}

  Result<void> open();
  Result<void> run();
  Result<void> renderPicture();
  bool wantsRestart() const { return ending() == staff::Ending::restart; }

 private:
  Result<void> openSource();
  Result<void> openClock();
  Result<void> openSession(std::unique_ptr<text::Engine> engine);
  Result<void> openTapes();
  void openDesk();
  Result<void> openWatch();
  draw::ImageCache::Source pictureSource() const;
  void wake();
  void takeChange();
  void reload();
  std::vector<window::Input> nextInputs(bool due);
  bool takeInputs(const std::vector<window::Input>& inputs);
  Result<void> showFrame(const std::vector<window::Input>& inputs, Tick begun);
  void settle();
  void replayToEnd();
  Result<void> finish();
  Now now();
  staff::Ending ending() const { return staff_ ? staff_->desk->view()->ending : staff::Ending::none; }
  Tick elapsed() const { return clock_->tick() - startedAt_; }

  const Options& options_;
  PosixFileSystem files_;
  device::LinuxClock machineClock_;
  std::optional<SystemClock> runningClock_;
  std::optional<ManualClock> heldClock_;  // of a screenshot
  const Clock* clock_ = nullptr;
  std::unique_ptr<ProgrammeSource> source_;
  Programme programme_;
  std::unique_ptr<Display> display_;
  std::unique_ptr<Presenter> presenter_;
  std::unique_ptr<Session> session_;
  HomeSource* home_ = nullptr;         // the source, with a home folder
  std::unique_ptr<StaffParts> staff_;  // likewise
  bool clockWasTrusted_ = true;
  window::Pacer pacer_;
  window::Tape tape_;
  std::size_t played_ = 0;
  std::ofstream recording_;
  Tick startedAt_{0};
  bool quit_ = false;
  std::size_t failuresBefore_ = 0;  // pictures of earlier programmes that could not be shown
  Stats stats_;
};

Result<void> Kiosk::open() {
  runningClock_.emplace();
  if (auto opened = openSource(); !opened) return opened;
  programme_ = source_->open();
  if (auto opened = openClock(); !opened) return opened;
  // Fonts and display take about as long as each other, so they are made ready side by side.
  Result<std::unique_ptr<text::Engine>> engine = nullptr;
  Result<std::unique_ptr<Display>> display = nullptr;
  {
    const std::jthread fonts(
        [&] { engine = text::Engine::create(options_.assets / "fonts" / "fonts.conf"); });
    display = Display::open(options_, *clock_);
  }
  if (!display) return std::unexpected(display.error());
  if (!engine) return std::unexpected(engine.error());
  display_ = std::move(*display);
  if (auto opened = openSession(std::move(*engine)); !opened) return opened;
  if (auto opened = openTapes(); !opened) return opened;
  return openWatch();
}

Result<void> Kiosk::openSource() {
  if (options_.home.empty()) {
    source_ = makeFileSource(options_.snapshot, options_.language, options_.follow);
    return {};
  }
  auto home = readHomeFolder(files_, options_.home);
  if (!home) return std::unexpected(home.error());
  home->clockIsTrusted = home->clockIsTrusted || !options_.now.empty();
  auto lobbyctl = findProgram("lobbyctl");
  if (!lobbyctl) return std::unexpected(lobbyctl.error());
  auto source = HomeSource::open(files_, *runningClock_, machineClock_,
                                 {std::move(*home), options_.language, std::move(*lobbyctl), options_.media});
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
  const auto pixels = static_cast<std::size_t>(window.width()) * static_cast<std::size_t>(window.height());
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{display_->renderer(), std::move(engine), std::move(*content), pictureSource(),
                       [&window] { window.wake(); }},
      programme_.rules.cards, pixels * 4 * pictureScreenTenths / 10);
  session_ = std::make_unique<Session>(
      *presenter_, programme_.rules, [this] { return now(); }, *clock_);
  session_->setMetrics(theme::metricsFor(window.width(), window.height(), options_.panelInches));
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
                              [this] { return presenter_->images().failures(); }});
  staff_->desk->setShown(programme_.file, programme_.cinema.timeZone);
  session_->setDesk(*staff_->desk);
  home_->onIntake([this](intake::Intake& intake) { staff_->deliveries.attach(intake); });
}

// From any thread: something has come in, or is to be shown.
void Kiosk::wake() {
  if (staff_) staff_->desk->deliveriesChanged();
  display_->window().wake();
}

Now Kiosk::now() {
  const Now now = source_->now(clock_->wall(), programme_);
  if (staff_ && now.trusted != std::exchange(clockWasTrusted_, now.trusted)) {
    staff_->desk->setClockTrusted(now.trusted);
  }
  return now;
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

// The decoding threads may still read from a programme that was replaced.
draw::ImageCache::Source Kiosk::pictureSource() const {
  return [pictures = programme_.pictures](std::int64_t picture, bool thumb) {
    return pictures->read(picture, thumb ? PictureSize::thumb : PictureSize::full);
  };
}

Result<void> Kiosk::openWatch() {
  if (!options_.screenshot.empty()) return {};
  if (auto watched = source_->watch([this] { wake(); }); !watched) return watched;
  // For whoever exchanges programmes while the kiosk runs.
  log::info("the programme is on show");
  return {};
}

void Kiosk::takeChange() {
  const auto quiet = session_->quietAt(source_->patience());
  if (quiet && *quiet <= clock_->tick() && source_->hasChange()) reload();
}

// The old programme stays on the screen until the new one is ready to be drawn, or for good when it is no
// good.
void Kiosk::reload() {
  Programme fresh = source_->open();
  if (fresh.error) return;
  auto content = Content::create(fresh.catalogue.get(), fresh.cinema, options_.assets);
  if (!content) return log::error(content.error().message);
  State state = programmeChanged(session_->state(), programme_.rules, fresh.rules, clock_->tick());
  const std::unique_ptr<Catalogue> old = std::move(programme_.catalogue);
  programme_ = std::move(fresh);
  failuresBefore_ = presenter_->images().failures();
  presenter_->replaceContent(std::move(*content), pictureSource());
  session_->restart(std::move(state));
  if (staff_) staff_->desk->setShown(programme_.file, programme_.cinema.timeZone);
  session_->frame();
  presenter_->images().finish();
  log::info("the programme is on show");
}

// Waits for what comes next: an event, a moment of the session, of the tape, or the end of a timed run.
std::vector<window::Input> Kiosk::nextInputs(bool due) {
  const bool soon = due || session_->isMoving();
  std::optional<Tick> timeout = soon ? pacer_.untilNext(clock_->tick()) : session_->untilNextFrame();
  const Tick before = elapsed();
  const auto atMost = [&](Tick moment) {
    timeout = std::clamp(moment - before, Tick{0}, timeout.value_or(Tick::max()));
  };
  const auto at = [&](std::optional<Tick> moment) {
    if (moment) atMost(*moment - startedAt_);
  };
  at(source_->due());
  if (source_->hasChange()) at(session_->quietAt(source_->patience()));
  if (played_ < tape_.size()) atMost(tape_[played_].at);
  if (options_.quitAfterSeconds) atMost(Tick{*options_.quitAfterSeconds * 1000});
  auto inputs = display_->window().wait(timeout);
  stats_.wokeUp();
  for (; played_ < tape_.size() && tape_[played_].at <= elapsed(); ++played_) {
    if (auto* touch = std::get_if<window::Touch>(&tape_[played_].input))
      touch->at = startedAt_ + tape_[played_].at;
    inputs.push_back(tape_[played_].input);
  }
  quit_ = quit_ || (options_.quitAfterSeconds && elapsed() >= Tick{*options_.quitAfterSeconds * 1000});
  return inputs;
}

bool Kiosk::takeInputs(const std::vector<window::Input>& inputs) {
  bool due = false;
  for (const window::Input& input : inputs) {
    if (std::holds_alternative<window::Quit>(input)) quit_ = true;
    // Whoever finds a keyboard on a kiosk shall not find the staff screens with it.
    const auto* key = std::get_if<window::Key>(&input);
    if (key != nullptr && key->code == window::Key::Code::staff && options_.fullscreen) continue;
    if (const auto* resize = std::get_if<window::Resize>(&input)) {
      session_->setMetrics(theme::metricsFor(resize->width, resize->height, options_.panelInches));
    }
    due = session_->handle(input) || due;
    if (recording_.is_open()) recording_ << window::formatTapeEvent({elapsed(), input});
  }
  return due;
}

Result<void> Kiosk::showFrame(const std::vector<window::Input>& inputs, Tick begun) {
  const bool moving = session_->isMoving();
  const ImDrawData& data = session_->frame();
  const Tick built = clock_->tick();
  if (auto drawn = display_->draw(data, theme::ink); !drawn) return drawn;
  display_->present();
  const Tick presented = clock_->tick();
  pacer_.presented(begun, presented);
  stats_.framePresented(begun, built, presented, moving);
  for (const window::Input& input : inputs) {
    if (const auto* touch = std::get_if<window::Touch>(&input)) stats_.inputPresented(touch->at, presented);
  }
  if (!presenter_->images().complete()) return {};
  source_->presented(presented, presenter_->images().failures() - failuresBefore_);
  if (!stats_.hasFirstFullCard()) stats_.firstFullCard(Stats::sinceProcessStart());
  return {};
}

Result<void> Kiosk::run() {
  if (staff_) staff_->desk->noteStart();
  bool due = true;
  std::vector<window::Input> unanswered;  // what came since the last frame
  while (!quit_) {
    const auto inputs = nextInputs(due);
    const Tick begun = clock_->tick();
    unanswered.insert(unanswered.end(), inputs.begin(), inputs.end());
    due = takeInputs(inputs) || due;
    takeChange();
    source_->advance(begun);
    due = session_->advanceTime() || due;
    if (ending() != staff::Ending::none) break;
    if (!due || pacer_.untilNext(begun) > Tick{0}) continue;
    if (auto shown = showFrame(unanswered, begun); !shown) return shown;
    unanswered.clear();
    due = false;
    session_->prepareNext();
  }
  return finish();
}

// Until every picture is there and the frame has seen it.
void Kiosk::settle() {
  if (staff_) staff_->desk->settle();
  presenter_->images().finish();
  session_->advanceTime();
  session_->frame();
  presenter_->images().finish();
}

// A screenshot's time is its own: it passes only from one event of the tape to the next.
void Kiosk::replayToEnd() {
  settle();
  for (const window::TapeEvent& event : tape_) {
    // In steps of a frame, as the kiosk would live through them.
    while (elapsed() < event.at) {
      heldClock_->advance(std::min(frameTime, event.at - elapsed()));
      session_->advanceTime();
    }
    window::Input input = event.input;
    if (auto* touch = std::get_if<window::Touch>(&input)) touch->at = clock_->tick();
    takeInputs({input});
    settle();
  }
  if (tape_.empty()) heldClock_->advance(settled);
  settle();
}

Result<void> Kiosk::renderPicture() {
  replayToEnd();
  if (auto drawn = display_->draw(session_->frame(), theme::ink); !drawn) return drawn;
  if (auto written = draw::writePng(options_.screenshot.string(), display_->picture()); !written)
    return written;
  return finish();
}

Result<void> Kiosk::finish() {
  if (!options_.stateDump.empty()) {
    const std::string dump = dumpState(session_->state(), programme_.rules, clock_->tick());
    if (auto written = writeFileAtomically(options_.stateDump, dump); !written) return written;
  }
  if (!options_.stats.empty()) {
    const auto written = stats_.write(options_.stats, display_->renderer().textureBytes());
    if (!written) return written;
  }
  if (programme_.error)
    return fail(programme_.error->kind, "only the calm card was shown, for the reason above");
  return {};
}

}  // namespace

Result<int> runKiosk(const Options& options) {
  Kiosk kiosk(options);
  if (auto opened = kiosk.open(); !opened) return std::unexpected(opened.error());
  const auto done = options.screenshot.empty() ? kiosk.run() : kiosk.renderPicture();
  if (!done) return std::unexpected(done.error());
  return kiosk.wantsRestart() ? exitRestart : exitLeft;
}

}  // namespace lobby
