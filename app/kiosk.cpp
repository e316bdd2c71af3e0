#include "app/kiosk.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <thread>

#include <imgui.h>

#include "app/iso_time.hpp"
#include "app/presenter.hpp"
#include "app/session.hpp"
#include "app/state_dump.hpp"
#include "app/stats.hpp"
#include "data/catalogue.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"
#include "platform/draw/gles_renderer.hpp"
#include "platform/draw/software_renderer.hpp"
#include "platform/window/pacer.hpp"
#include "platform/window/tape.hpp"
#include "platform/window/window.hpp"

namespace lobby {
namespace {

// Textures of pictures, in tenths of a full screen: the heroes of the card on show, the next and the previous one
// (three quarters each), and thumbnails.
constexpr std::size_t pictureScreenTenths = 25;
// How long after its beginning a screenshot is taken: all that moved stands still by then.
constexpr Tick settled{2000};

// What is shown when there is no programme: every language that the interface speaks.
Cinema nobodysCinema(const Options& options) {
  Cinema cinema;
  cinema.languages = {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"};
  cinema.defaultLanguage = options.language.empty() ? "en" : options.language;
  cinema.timeZone = "UTC";
  return cinema;
}

Rules rulesFor(const Cinema& cinema, std::vector<CardKey> cards) {
  return {std::move(cards), cinema.defaultLanguage, cinema.languages};
}

// The state in which the options ask to begin.
Result<State> openingState(const Options& options, const Rules& rules, Tick now) {
  State state = firstState(rules, now);
  if (!options.language.empty()) state.language = options.language;
  if (!options.screen || rules.cards.empty()) return state;
  const auto found = std::ranges::find(rules.cards, options.screen->id, &CardKey::id);
  if (found == rules.cards.end()) {
    return fail(ErrorKind::usage, "there is no film or article \"" + options.screen->id + "\" in this programme");
  }
  state.card = static_cast<int>(found - rules.cards.begin());
  if (options.screen->page == Page::gallery) return apply(state, action::OpenGallery{}, rules, now);
  if (options.screen->page != Page::card) return apply(state, action::OpenCard{}, rules, now);
  return state;
}

class Kiosk {
 public:
  explicit Kiosk(const Options& options) : options_(options) {}

  Result<void> open();
  Result<void> run();
  Result<void> renderPicture();

 private:
  Result<void> openProgramme();
  Result<void> openWindow();
  Result<void> openSession(Result<std::unique_ptr<text::Engine>> engine);
  Result<void> render(const ImDrawData& data);
  Result<void> showFrame(const std::vector<window::Input>& inputs, Tick begun);
  bool takeInputs(const std::vector<window::Input>& inputs);
  Result<void> replayToEnd();
  Result<void> finish();
  std::vector<window::Input> nextInputs(bool due);
  void noteFirstCard();

  const Options& options_;
  std::optional<Error> programmeError_;
  std::optional<Catalogue> catalogue_;
  std::optional<PictureSource> pictures_;
  Cinema cinema_;
  Rules rules_;
  std::optional<SystemClock> runningClock_;
  std::optional<ManualClock> heldClock_;  // of a screenshot
  const Clock* clock_ = nullptr;
  std::unique_ptr<window::Window> window_;
  std::unique_ptr<draw::Renderer> renderer_;
  draw::SoftwareRenderer* software_ = nullptr;  // the renderer, where there is no GPU
  window::Pacer pacer_;
  std::unique_ptr<Presenter> presenter_;
  std::unique_ptr<Session> session_;
  window::Tape tape_;
  std::size_t played_ = 0;
  std::ofstream recording_;
  Tick startedAt_{0};
  bool quit_ = false;
  Stats stats_;
};

Result<void> Kiosk::openProgramme() {
  auto catalogue = Catalogue::open(options_.snapshot);
  auto pictures = catalogue ? PictureSource::open(options_.snapshot) : std::unexpected(catalogue.error());
  if (pictures) {
    catalogue_ = std::move(*catalogue);
    pictures_ = std::move(*pictures);
    cinema_ = catalogue_->cinema();
    rules_ = rulesFor(cinema_, catalogue_->cards());
  } else {
    // A lobby must never see a blank screen: the calm card stands in.
    programmeError_ = pictures.error();
    log::error(programmeError_->message);
    cinema_ = nobodysCinema(options_);
    rules_ = rulesFor(cinema_, {});
  }
  const bool held = !options_.screenshot.empty();
  std::optional<WallTime> start;
  if (!options_.now.empty()) {
    const auto moment = parseMoment(options_.now, cinema_.timeZone);
    if (!moment) return std::unexpected(moment.error());
    start = *moment;
  }
  runningClock_ = start ? SystemClock(*start) : SystemClock();
  if (held) heldClock_.emplace(runningClock_->wall());
  clock_ = held ? static_cast<const Clock*>(&*heldClock_) : &*runningClock_;
  return {};
}

Result<void> Kiosk::open() {
  if (auto opened = openProgramme(); !opened) return opened;
  // Fonts and driver take about as long as each other; so they are made ready side by side.
  Result<std::unique_ptr<text::Engine>> engine = nullptr;
  Result<void> opened;
  {
    const std::jthread fonts([&] { engine = text::Engine::create(options_.assets / "fonts" / "fonts.conf"); });
    opened = openWindow();
  }
  if (!opened) return opened;
  return openSession(std::move(engine));
}

Result<void> Kiosk::openWindow() {
  const bool offscreen = !options_.screenshot.empty();
  window::WindowOptions wanted{"Lobbycards", options_.fullscreen && !offscreen, options_.width, options_.height, offscreen};
  // A picture without a display is drawn by the processor: the same on every machine.
  wanted.gpu = options_.drawing == Options::Drawing::gpu ||
               (options_.drawing == Options::Drawing::automatic && !offscreen && window::hasGpu());
  if (offscreen && wanted.width == 0) {
    wanted.width = 1920;
    wanted.height = 1080;
  }
  auto window = window::Window::prepare(wanted, *clock_);
  if (!window) return std::unexpected(window.error());
  window_ = std::move(*window);
  if (auto opened = window_->open(); !opened) return opened;
  window_->hideCursor(options_.fullscreen);
  if (!wanted.gpu) {
    auto renderer = std::make_unique<draw::SoftwareRenderer>();
    software_ = renderer.get();
    renderer_ = std::move(renderer);
    return {};
  }
  auto renderer = draw::GlesRenderer::create();
  if (!renderer) return std::unexpected(renderer.error());
  renderer_ = std::move(*renderer);
  return {};
}

Result<void> Kiosk::render(const ImDrawData& data) {
  if (software_ != nullptr) {
    const auto pixels = window_->pixels();
    if (!pixels) return std::unexpected(pixels.error());
    software_->setTarget({pixels->data, pixels->width, pixels->height, pixels->stride});
  }
  renderer_->render(data, theme::ink);
  return {};
}

Result<void> Kiosk::openSession(Result<std::unique_ptr<text::Engine>> engine) {
  if (!engine) return std::unexpected(engine.error());
  auto content = Content::create(catalogue_ ? &*catalogue_ : nullptr, cinema_, options_.assets);
  if (!content) return std::unexpected(content.error());
  const auto read = [this](std::int64_t picture, bool thumb) {
    return pictures_->read(picture, thumb ? PictureSize::thumb : PictureSize::full);
  };
  const std::size_t screenBytes = static_cast<std::size_t>(window_->width()) * static_cast<std::size_t>(window_->height()) * 4;
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{*renderer_, std::move(*engine), std::move(*content), read, [this] { window_->wake(); }}, rules_.cards,
      pictureScreenTenths * screenBytes / 10);
  session_ = std::make_unique<Session>(*presenter_, rules_, cinema_.timeZone, *clock_);
  session_->setMetrics(theme::metricsFor(window_->width(), window_->height(), options_.panelInches));
  auto state = openingState(options_, rules_, clock_->tick());
  if (!state) return std::unexpected(state.error());
  session_->start(std::move(*state));
  startedAt_ = clock_->tick();
  if (!options_.record.empty()) recording_.open(options_.record);
  if (options_.replay.empty()) return {};
  const auto text = readFile(options_.replay);
  if (!text) return std::unexpected(text.error());
  auto tape = window::parseTape(*text, window_->width(), window_->height());
  if (!tape) return context(tape.error(), options_.replay.string());
  tape_ = std::move(*tape);
  return {};
}

// Waits for what comes next: an event, a moment of the session, of the tape, or the end of a timed run.
std::vector<window::Input> Kiosk::nextInputs(bool due) {
  std::optional<Tick> timeout = due || session_->isMoving() ? pacer_.untilNext(clock_->tick()) : session_->untilNextFrame();
  const Tick elapsed = clock_->tick() - startedAt_;
  const auto atMost = [&](Tick moment) { timeout = std::clamp(moment - elapsed, Tick{0}, timeout.value_or(Tick::max())); };
  if (played_ < tape_.size()) atMost(tape_[played_].at);
  if (options_.quitAfterSeconds) atMost(Tick{*options_.quitAfterSeconds * 1000});
  auto inputs = window_->wait(timeout);
  stats_.wokeUp();
  const Tick now = clock_->tick() - startedAt_;
  for (; played_ < tape_.size() && tape_[played_].at <= now; ++played_) {
    if (auto* touch = std::get_if<window::Touch>(&tape_[played_].input)) touch->at = startedAt_ + tape_[played_].at;
    inputs.push_back(tape_[played_].input);
  }
  if (options_.quitAfterSeconds && now >= Tick{*options_.quitAfterSeconds * 1000}) quit_ = true;
  return inputs;
}

bool Kiosk::takeInputs(const std::vector<window::Input>& inputs) {
  bool due = false;
  for (const window::Input& input : inputs) {
    if (std::holds_alternative<window::Quit>(input)) quit_ = true;
    if (const auto* resize = std::get_if<window::Resize>(&input)) {
      session_->setMetrics(theme::metricsFor(resize->width, resize->height, options_.panelInches));
    }
    due = session_->handle(input) || due;
    if (recording_) recording_ << window::formatTapeEvent({clock_->tick() - startedAt_, input});
  }
  return due;
}

void Kiosk::noteFirstCard() {
  if (!stats_.hasFirstFullCard() && presenter_->images().complete()) stats_.firstFullCard(Stats::sinceProcessStart());
}

Result<void> Kiosk::showFrame(const std::vector<window::Input>& inputs, Tick begun) {
  const bool moving = session_->isMoving();
  const ImDrawData& data = session_->frame();
  const Tick built = clock_->tick();
  if (auto rendered = render(data); !rendered) return rendered;
  window_->present();
  const Tick presented = clock_->tick();
  pacer_.presented(begun, presented);
  stats_.framePresented(begun, built, presented, moving);
  for (const window::Input& input : inputs) {
    if (const auto* touch = std::get_if<window::Touch>(&input)) stats_.inputPresented(touch->at, presented);
  }
  noteFirstCard();
  return {};
}

Result<void> Kiosk::run() {
  bool due = true;
  std::vector<window::Input> unanswered;  // what came since the last frame
  while (!quit_) {
    const auto inputs = nextInputs(due);
    const Tick begun = clock_->tick();
    unanswered.insert(unanswered.end(), inputs.begin(), inputs.end());
    due = takeInputs(inputs) || due;
    due = session_->advanceTime() || due;
    if (!due || pacer_.untilNext(begun) > Tick{0}) continue;
    if (auto shown = showFrame(unanswered, begun); !shown) return shown;
    unanswered.clear();
    due = false;
    session_->prepareNext();
  }
  return finish();
}

// A screenshot's time is its own: it passes only from one event of the tape to the next.
Result<void> Kiosk::replayToEnd() {
  const auto settle = [this] {
    presenter_->images().finish();
    session_->advanceTime();
    session_->frame();
    presenter_->images().finish();
  };
  settle();
  for (const window::TapeEvent& event : tape_) {
    // In steps of a frame, as the kiosk would live through them.
    while (clock_->tick() - startedAt_ < event.at) {
      heldClock_->advance(std::min(Tick{1000.0 / 60}, event.at - (clock_->tick() - startedAt_)));
      session_->advanceTime();
    }
    window::Input input = event.input;
    if (auto* touch = std::get_if<window::Touch>(&input)) touch->at = clock_->tick();
    takeInputs({input});
    settle();
  }
  if (tape_.empty()) heldClock_->advance(settled);
  settle();
  return {};
}

Result<void> Kiosk::renderPicture() {
  if (auto replayed = replayToEnd(); !replayed) return replayed;
  if (auto rendered = render(session_->frame()); !rendered) return rendered;
  window_->finishDrawing();
  const draw::Bitmap picture = renderer_->readPixels(window_->width(), window_->height());
  if (auto written = draw::writePng(options_.screenshot.string(), picture); !written) return written;
  return finish();
}

Result<void> Kiosk::finish() {
  if (!options_.stateDump.empty()) {
    if (auto written = writeFileAtomically(options_.stateDump, dumpState(session_->state(), rules_, clock_->tick())); !written) {
      return written;
    }
  }
  if (!options_.stats.empty()) {
    if (auto written = stats_.write(options_.stats, renderer_->textureBytes()); !written) return written;
  }
  if (programmeError_) return std::unexpected(*programmeError_);
  return {};
}

}  // namespace

Result<void> runKiosk(const Options& options) {
  Kiosk kiosk(options);
  if (auto opened = kiosk.open(); !opened) return opened;
  return options.screenshot.empty() ? kiosk.run() : kiosk.renderPicture();
}

}  // namespace lobby
