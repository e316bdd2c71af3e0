// The kiosk and its display, which may come and go.
#include <imgui.h>

#include "app/kiosk/parts.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

// Textures of pictures, in tenths of a full screen: the heroes of the card on show, the next and the previous
// one (three quarters each), and thumbnails.
constexpr std::size_t pictureScreenTenths = 25;
// What is assumed as long as there has been no display to ask.
constexpr int usualWidth = 1920;
constexpr int usualHeight = 1080;

struct Size {
  int width, height;
};

Size sizeOf(const window::Window& window) {
  return window.width() > 0 ? Size{window.width(), window.height()} : Size{usualWidth, usualHeight};
}

}  // namespace

// A person who starts the kiosk without a display wants to hear so; a service waits for one.
Result<void> Kiosk::openDisplay() {
  auto display = Display::create(options_, rotation(), *clock_);
  if (!display) return std::unexpected(display.error());
  display_ = std::move(*display);
  auto opened = display_->open({});
  if (opened) return {};
  if (!service_.isService() || !options_.screenshot.empty()) {
    return fail(
        opened.error().kind,
        opened.error().message + "; start it on a screen, or render a picture with --screenshot FILE.png");
  }
  log::warning(opened.error().message + "; waiting for one");
  care_.failed(clock_->tick());
  return {};
}

// A display server knows by itself what is plugged into it.
void Kiosk::watchDisplay() {
  if (!options_.screenshot.empty() || (display_->isLit() && display_->window().driver() != "KMSDRM")) return;
  displayWatch_ = std::make_unique<device::DisplayWatch>([this] {
    displayChanged_ = true;
    display_->window().wake();
  });
}

// True when it is there again and a frame has to be drawn on it.
bool Kiosk::careForDisplay() {
  const Tick now = clock_->tick();
  if (displayChanged_.exchange(false)) care_.changed(now);
  return care_.isDue(now) && reopenDisplay();
}

// All that was in the graphics processor is made anew; what the visitor was doing goes on.
bool Kiosk::reopenDisplay() {
  const bool wasLit = display_->isLit();
  session_->letGo();
  const auto opened = display_->open([this](draw::TextureStore& to) { presenter_->moveTextures(to); });
  if (!opened) {
    if (wasLit) log::warning(opened.error().message + "; waiting for one");
    care_.failed(clock_->tick());
    return false;
  }
  care_.opened(clock_->tick());
  if (displayWatch_) displayWatch_->takeAsKnown();
  log::info(wasLit ? "the display was opened anew" : "there is a display");
  fitScreen();
  presenter_->images().setBudget(pictureBudget());
  // Whole from its first frame on.
  session_->frame();
  presenter_->images().finish();
  return true;
}

// False: it did not reach the display.
bool Kiosk::showFrame(const std::vector<window::Input>& inputs, Tick begun) {
  const bool moving = session_->isMoving();
  const ImDrawData& data = session_->frame();
  const Tick built = clock_->tick();
  auto shown = display_->draw(data, theme::ink);
  if (shown) shown = display_->present();
  if (!shown) {
    log::warnOnce(shown.error().message + "; opening the display anew");
    care_.lost(clock_->tick());
    return false;
  }
  const Tick presented = clock_->tick();
  pacer_.presented(begun, presented);
  stats_.framePresented(begun, built, presented, moving);
  for (const window::Input& input : inputs) {
    if (const auto* touch = std::get_if<window::Touch>(&input)) stats_.inputPresented(touch->at, presented);
  }
  signs_.presented(presented);
  if (!presenter_->images().complete()) return true;
  source_->presented(presented, presenter_->images().failures() - failuresBefore_);
  if (!stats_.hasFirstFullCard()) stats_.firstFullCard(Stats::sinceProcessStart());
  return true;
}

std::size_t Kiosk::pictureBudget() const {
  const Size size = sizeOf(display_->window());
  const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  return pixels * 4 * pictureScreenTenths / 10;
}

void Kiosk::fitScreen() {
  const Size size = sizeOf(display_->window());
  const auto metrics = theme::metricsFor(size.width, size.height, panelInches(), machine_.viewingDistance);
  session_->setMetrics(metrics);
  readable_ = theme::readingDistance(metrics);
  tellMistakes();
}

// To staff, and to whoever looks after many kiosks.
void Kiosk::tellMistakes() {
  if (!staff_) return;
  std::vector<std::string> mistakes = mistakes_;
  if (machine_.viewingDistance && *machine_.viewingDistance > readable_) {
    mistakes.push_back("kiosk.toml: viewingDistance = " + std::to_string(*machine_.viewingDistance) +
                       " is too far for this panel: its text can be made large enough for " +
                       std::to_string(readable_) + " mm");
    log::warnOnce(mistakes.back());
  }
  staff_->desk->setMistakes(mistakes);
}

// The command line knows better than the machine's settings.
float Kiosk::panelInches() const {
  return options_.panelInches.value_or(machine_.panelInches.value_or(usualPanelInches));
}

draw::Rotation Kiosk::rotation() const {
  return options_.rotation.value_or(machine_.rotation);
}

}  // namespace lobby
