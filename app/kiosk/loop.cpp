#include <algorithm>
#include <utility>

#include "app/kiosk/parts.hpp"
#include "app/state_dump.hpp"
#include "platform/base/files.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

// Health reports for the office: when the kiosk, or a new programme on it, has found its feet; then every
// six hours, because a memory card is written some hundred kilobytes for each.
constexpr Tick firstReport{60'000};
constexpr Tick reportEvery{6 * 3'600'000};

}  // namespace

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

// The decoding threads may still read from a programme that was replaced.
draw::ImageCache::Source Kiosk::pictureSource() const {
  return [pictures = programme_.pictures](std::int64_t picture, bool thumb) {
    return pictures->read(picture, thumb ? PictureSize::thumb : PictureSize::full);
  };
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
  nextReportAt_ = std::min(nextReportAt_, clock_->tick() + firstReport);
  session_->frame();
  presenter_->images().finish();
  log::info("the programme is on show");
}

// Waits for what comes next: an event, a moment of the session, of the tape, or the end of a timed run.
std::vector<window::Input> Kiosk::nextInputs(bool due) {
  const bool soon = due || session_->isMoving();
  std::optional<Tick> timeout;
  if (display_->isLit() && !care_.isLost())
    timeout = soon ? pacer_.untilNext(clock_->tick()) : session_->untilNextFrame();
  const Tick before = elapsed();
  const auto atMost = [&](Tick moment) {
    timeout = std::clamp(moment - before, Tick{0}, timeout.value_or(Tick::max()));
  };
  const auto at = [&](std::optional<Tick> moment) {
    if (moment) atMost(*moment - startedAt_);
  };
  at(care_.due());
  at(source_->due());
  at(signs_.due());
  if (staff_) at(nextReportAt_);
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
    if (std::holds_alternative<window::Resize>(input)) fitScreen();
    if (std::holds_alternative<window::DisplayChanged>(input)) care_.changed(clock_->tick());
    due = session_->handle(input) || due;
    if (recording_.is_open()) recording_ << window::formatTapeEvent({elapsed(), input});
  }
  return due;
}

Result<void> Kiosk::run() {
  if (staff_) staff_->desk->noteStart();
  nextReportAt_ = startedAt_ + firstReport;
  bool due = true;
  std::vector<window::Input> unanswered;  // what came since the last frame
  while (!quit_) {
    const auto inputs = nextInputs(due);
    const Tick begun = clock_->tick();
    unanswered.insert(unanswered.end(), inputs.begin(), inputs.end());
    due = takeInputs(inputs) || due;
    takeChange();
    source_->advance(begun);
    reportHealth();
    due = session_->advanceTime() || due;
    if (ending() != staff::Ending::none) break;
    due = careForDisplay() || due;
    if (care_.isLost()) continue;  // and no sign of life: when it stays so, a new process may do better
    if (!display_->isLit()) {
      signs_.dark(begun);
      continue;
    }
    if (!due) signs_.idle(begun);
    if (!due || pacer_.untilNext(begun) > Tick{0}) continue;
    if (!showFrame(unanswered, begun)) continue;
    unanswered.clear();
    due = false;
    session_->prepareNext();
  }
  return finish();
}

// All threads without which visitors or staff would notice something.
void Kiosk::callRoll(RollCall& call) {
  presenter_->images().answer(call);
  source_->answer(call);
  if (staff_) staff_->desk->answer(call);
}

void Kiosk::reportHealth() {
  if (!staff_ || clock_->tick() < nextReportAt_) return;
  nextReportAt_ = clock_->tick() + reportEvery;
  staff_->desk->writeOutbox();
}

std::optional<WallTime> Kiosk::lastTouch() const {
  const Tick touch = session_->state().lastTouch;
  if (touch <= startedAt_) return std::nullopt;
  return clock_->wall() - std::chrono::floor<std::chrono::seconds>(clock_->tick() - touch);
}

Result<void> Kiosk::finish() {
  service_.stopping();
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

}  // namespace lobby
