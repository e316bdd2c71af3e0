#include "app/kiosk/signs_of_life.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace lobby {
namespace {

class Manager final : public device::ServiceNotify {
 public:
  explicit Manager(std::optional<Tick> patience) : patience_(patience) {}
  std::optional<Tick> patience() const override { return patience_; }
  bool isService() const override { return true; }
  void starting(Tick) override { heard += "starting "; }
  void ready() override { heard += "ready "; }
  void alive() override { heard += "alive "; }
  void stopping() override { heard += "stopping "; }

  std::string heard;

 private:
  std::optional<Tick> patience_;
};

// Threads that answer when the test lets them.
class Threads {
 public:
  void ask(RollCall& call) {
    ++asked;
    for (int i = 0; i < 3; ++i) questions_.push_back(call.expect());
  }
  void answer(std::size_t left = 0) {
    for (; questions_.size() > left; questions_.pop_back()) questions_.back()();
  }

  int asked = 0;

 private:
  std::vector<std::function<void()>> questions_;
};

struct Kiosk {
  Manager manager{Tick{80'000}};
  Threads threads;
  SignsOfLife signs{manager, [this](RollCall& call) { threads.ask(call); }};
};

}  // namespace

TEST_CASE("signs of life: ready with the first frame, and not before") {
  Kiosk kiosk;
  kiosk.signs.idle(Tick{0});
  CHECK_FALSE(kiosk.signs.due());
  CHECK(kiosk.manager.heard.empty());
  kiosk.signs.presented(Tick{500});
  kiosk.signs.presented(Tick{516});
  CHECK(kiosk.manager.heard == "ready ");
}

TEST_CASE("signs of life: a turn of the loop is one, when all threads have answered since the last") {
  Kiosk kiosk;
  kiosk.signs.presented(Tick{0});
  CHECK(kiosk.threads.asked == 1);
  CHECK(kiosk.signs.due() == Tick{20'000});
  kiosk.threads.answer();
  kiosk.signs.idle(Tick{19'999});
  CHECK(kiosk.manager.heard == "ready ");
  kiosk.signs.idle(Tick{20'000});
  CHECK(kiosk.manager.heard == "ready alive ");
  kiosk.threads.answer();
  kiosk.signs.presented(Tick{40'000});
  CHECK(kiosk.manager.heard == "ready alive alive ");
}

TEST_CASE("signs of life: one thread that does not answer silences the kiosk, until it does") {
  Kiosk kiosk;
  kiosk.signs.presented(Tick{0});
  kiosk.threads.answer(1);
  kiosk.signs.presented(Tick{20'000});
  kiosk.signs.idle(Tick{40'000});
  CHECK(kiosk.manager.heard == "ready ");
  CHECK(kiosk.threads.asked == 1);
  kiosk.threads.answer();
  kiosk.signs.idle(Tick{60'000});
  CHECK(kiosk.manager.heard == "ready alive ");
}

TEST_CASE("signs of life: without a display the manager is asked to wait, not told that it is ready") {
  Kiosk kiosk;
  kiosk.signs.dark(Tick{0});
  kiosk.signs.dark(Tick{2000});
  CHECK(kiosk.manager.heard == "starting ");
  kiosk.signs.dark(Tick{15'000});
  CHECK(kiosk.manager.heard == "starting starting ");
  kiosk.signs.presented(Tick{15'500});
  CHECK(kiosk.manager.heard == "starting starting ready ");
  CHECK(kiosk.threads.asked == 1);
}

TEST_CASE("signs of life: a display that went takes no life with it") {
  Kiosk kiosk;
  kiosk.signs.presented(Tick{0});
  kiosk.threads.answer();
  kiosk.signs.dark(Tick{20'000});
  CHECK(kiosk.manager.heard == "ready alive ");
  kiosk.signs.dark(Tick{40'000});  // a thread that does not answer counts all the same
  CHECK(kiosk.manager.heard == "ready alive ");
}

TEST_CASE("signs of life: where nobody waits for them, nobody is asked") {
  Manager manager{std::nullopt};
  Threads threads;
  SignsOfLife signs(manager, [&](RollCall& call) { threads.ask(call); });
  signs.presented(Tick{0});
  signs.idle(Tick{100'000});
  CHECK_FALSE(signs.due());
  CHECK(threads.asked == 0);
  CHECK(manager.heard == "ready ");
}

TEST_CASE("roll call: an answer may come after it is gone") {
  std::function<void()> late;
  {
    RollCall call;
    late = call.expect();
    CHECK_FALSE(call.isComplete());
  }
  late();
}

}  // namespace lobby
