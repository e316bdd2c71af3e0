// A touch panel that is not there, for the guest: lines on standard input, fingers out of /dev/uinput. The
// device is there as long as this runs, so ending it is pulling the panel's plug.
//   tap X Y | hold X Y MS | swipe X1 Y1 X2 Y2 MS        in thousandths of the picture's width and height
#include <chrono>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

#include <fcntl.h>
#include <linux/uinput.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

constexpr int range = 32767;
int panel = -1;

void emit(int type, int code, int value) {
  input_event event{};
  event.type = static_cast<__u16>(type);
  event.code = static_cast<__u16>(code);
  event.value = value;
  if (::write(panel, &event, sizeof event) != sizeof event) std::perror("write");
}

void addAxis(int code, int largest) {
  uinput_abs_setup axis{};
  axis.code = static_cast<__u16>(code);
  axis.absinfo.maximum = largest;
  if (::ioctl(panel, UI_ABS_SETUP, &axis) != 0) std::perror("axis");
}

bool plugIn() {
  panel = ::open("/dev/uinput", O_WRONLY | O_CLOEXEC);
  if (panel < 0) return false;
  ::ioctl(panel, UI_SET_EVBIT, EV_KEY);
  ::ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH);
  ::ioctl(panel, UI_SET_EVBIT, EV_ABS);
  ::ioctl(panel, UI_SET_PROPBIT, INPUT_PROP_DIRECT);
  for (const int code : {ABS_X, ABS_Y, ABS_MT_POSITION_X, ABS_MT_POSITION_Y}) addAxis(code, range);
  addAxis(ABS_MT_SLOT, 9);
  addAxis(ABS_MT_TRACKING_ID, 65535);
  uinput_setup setup{};
  setup.id = {BUS_USB, 0x0eef, 0x0001, 1};
  std::strcpy(setup.name, "Virtual touch panel");
  return ::ioctl(panel, UI_DEV_SETUP, &setup) == 0 && ::ioctl(panel, UI_DEV_CREATE) == 0;
}

void wait(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

void place(double x, double y) {
  const int across = static_cast<int>(x * range / 1000);
  const int down = static_cast<int>(y * range / 1000);
  emit(EV_ABS, ABS_MT_POSITION_X, across);
  emit(EV_ABS, ABS_MT_POSITION_Y, down);
  emit(EV_ABS, ABS_X, across);
  emit(EV_ABS, ABS_Y, down);
}

void swipe(double x1, double y1, double x2, double y2, int milliseconds) {
  static int tracking = 0;
  emit(EV_ABS, ABS_MT_SLOT, 0);
  emit(EV_ABS, ABS_MT_TRACKING_ID, ++tracking & 0xffff);
  // The kernel drops coordinates that do not change, so one who opens the panel anew would read 0: both
  // change here.
  place(x1 + 1, y1 + 1);
  place(x1, y1);
  emit(EV_KEY, BTN_TOUCH, 1);
  emit(EV_SYN, SYN_REPORT, 0);
  constexpr int step = 16;
  for (int at = step; at < milliseconds; at += step) {
    wait(step);
    const double part = static_cast<double>(at) / milliseconds;
    place(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part);
    emit(EV_SYN, SYN_REPORT, 0);
  }
  wait(step);
  emit(EV_ABS, ABS_MT_TRACKING_ID, -1);
  emit(EV_KEY, BTN_TOUCH, 0);
  emit(EV_SYN, SYN_REPORT, 0);
}

}  // namespace

int main() {
  if (!plugIn()) {
    std::perror("no touch panel can be made");
    return 1;
  }
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string what;
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    int milliseconds = 60;
    words >> what >> x1 >> y1;
    if (what == "swipe") words >> x2 >> y2 >> milliseconds;
    if (what == "hold") words >> milliseconds;
    if (what == "swipe") {
      swipe(x1, y1, x2, y2, milliseconds);
    } else {
      swipe(x1, y1, x1, y1, milliseconds);
    }
  }
}
