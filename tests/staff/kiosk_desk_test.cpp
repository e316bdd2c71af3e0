// The desk of a real home folder: what staff ask for is done, and nothing before the PIN.
#include "app/staff/kiosk_desk.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "app/staff/fleet.hpp"
#include "app/staff/pin_file.hpp"
#include "data/wall_time.hpp"
#include "tests/data/edition/store/support.hpp"
#include "tests/staff/scripted_desk.hpp"
#include "tests/support/captured_errors.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::staff {
namespace {

class FakeClockSetter final : public device::ClockSetter {
 public:
  Result<void> set(WallTime to) override {
    if (!problem.empty()) return fail(ErrorKind::system, problem);
    last = to;
    return {};
  }
  WallTime last{};
  std::string problem;
};

class FakeDeliveries final : public Deliveries {
 public:
  DeliveryFacts look() override { return facts; }
  void install(const std::string& file) override { asked.push_back("install " + file); }
  void cancel() override { asked.emplace_back("cancel"); }
  DeliveryFacts facts;
  std::vector<std::string> asked;
};

struct Lobby {
  Lobby() {
    REQUIRE(PinFile(files, folder.path()).set("4711"));
    desk.emplace(KioskDesk::Parts{files, clock, clockSetter, folder.path(), "0.4.0", [this] { ++woken; },
                                  &deliveries, [] { return std::size_t{3}; }});
    desk->setShown(folder / "none.db", "Europe/Berlin");
    desk->settle();
    static_cast<void>(desk->view());
  }
  void place(const Order& order) {
    desk->place(order);
    desk->settle();
  }
  void unlock() { place(order::TryPin{"4711"}); }
  StaffView view() { return *desk->view(); }

  test::CapturedErrors errors;  // the snapshot that is not there
  test::TemporaryFolder folder;
  PosixFileSystem files;
  ManualClock clock{test::evening};
  FakeClockSetter clockSetter;
  FakeDeliveries deliveries;
  std::atomic<int> woken = 0;
  std::optional<KioskDesk> desk;
};

}  // namespace

TEST_CASE("desk: the PIN is checked on another thread, and the answer comes in the view") {
  Lobby lobby;
  CHECK(lobby.view().pin.lock == PinFacts::Lock::set);
  const auto before = lobby.view().revision;
  const int woken = lobby.woken;
  lobby.place(order::TryPin{"0000"});
  CHECK(lobby.view().pin.answers == 1);
  CHECK_FALSE(lobby.view().pin.right);
  CHECK_FALSE(lobby.view().pin.checking);
  CHECK(lobby.view().revision > before);
  CHECK(lobby.woken > woken);
  lobby.unlock();
  CHECK(lobby.view().pin.answers == 2);
  CHECK(lobby.view().pin.right);
  for (int i = 0; i < 3; ++i) lobby.place(order::TryPin{"0000"});
  CHECK(lobby.view().pin.waitUntil == Tick{30'000});
}

TEST_CASE("desk: without the PIN nothing is done, and not either once somebody has left") {
  Lobby lobby;
  lobby.deliveries.facts.media = {{"KINO", lobby.folder.path()}};
  const auto tryAll = [&] {
    for (const Order& order : std::initializer_list<Order>{
             order::Install{"x"}, order::CancelInstall{}, order::RollBack{}, order::SetClock{1},
             order::WriteReport{}, order::Restart{}, order::Leave{}}) {
      lobby.place(order);
    }
    CHECK(lobby.deliveries.asked.empty());
    CHECK_FALSE(lobby.view().errand.has_value());
    CHECK(lobby.view().ending == Ending::none);
    CHECK(lobby.clockSetter.last == WallTime{});
  };
  tryAll();
  lobby.place(order::TryPin{"0000"});
  tryAll();
  lobby.unlock();
  lobby.place(order::Refresh{});  // the next one comes to the PIN page
  tryAll();
}

TEST_CASE("desk: installs are handed on, and deliveries shown") {
  Lobby lobby;
  lobby.unlock();
  lobby.place(order::Install{"/media/kino/x.lobby"});
  lobby.place(order::CancelInstall{});
  CHECK(lobby.deliveries.asked == std::vector<std::string>{"install /media/kino/x.lobby", "cancel"});
  lobby.deliveries.facts = test::stickView().deliveries;
  CHECK(lobby.view().deliveries.offers.empty());
  const auto before = lobby.view().revision;
  lobby.desk->deliveriesChanged();
  CHECK(lobby.view().deliveries.offers.size() == 3);
  CHECK(lobby.view().revision > before);
  const auto after = lobby.view().revision;
  CHECK(lobby.view().revision == after);  // nothing new, nothing to draw
}

TEST_CASE("desk: the clock is set to the cinema's time, or the reason is told") {
  Lobby lobby;
  lobby.desk->setClockTrusted(false);
  lobby.unlock();
  lobby.clockSetter.problem = "this program may not set the clock";
  lobby.place(order::SetClock{*parseLocalMinute("2026-11-20T18:45")});
  CHECK(lobby.view().errand->state == Errand::State::failed);
  CHECK(lobby.view().errand->detail == "this program may not set the clock");
  CHECK_FALSE(lobby.view().machine.clockTrusted);
  lobby.clockSetter.problem.clear();
  lobby.place(order::SetClock{*parseLocalMinute("2026-11-20T18:45")});
  CHECK(lobby.view().errand->kind == Errand::Kind::setClock);
  CHECK(lobby.view().errand->state == Errand::State::done);
  CHECK(lobby.clockSetter.last == test::evening + std::chrono::minutes{3});
  CHECK(lobby.view().machine.clockTrusted);
}

TEST_CASE("desk: the report lies on the stick in both forms, and no older one is overwritten") {
  Lobby lobby;
  lobby.unlock();
  lobby.place(order::WriteReport{});
  CHECK(lobby.view().errand->state == Errand::State::failed);
  const test::TemporaryFolder stick;
  lobby.deliveries.facts.media = {{"KINO", stick.path()}};
  lobby.desk->deliveriesChanged();
  static_cast<void>(lobby.view());
  for (const char* more : {"", "-2"}) {
    lobby.place(order::WriteReport{});
    const std::string text = lobby.view().errand->detail;
    CHECK(lobby.view().errand->state == Errand::State::done);
    CHECK(text.starts_with("lobbycards-report-"));
    CHECK(text.ends_with("-2026-11-20" + std::string(more) + ".txt"));
    CHECK(test::contentOf(stick / text).find("pictures failed 3 in this run") != std::string::npos);
    const auto json = std::filesystem::path(text).replace_extension(".json");
    CHECK(nlohmann::json::parse(test::contentOf(stick / json))["version"] == "0.4.0");
  }
  lobby.deliveries.facts.media = {{"GONE", stick / "gone"}};
  lobby.desk->deliveriesChanged();
  static_cast<void>(lobby.view());
  lobby.place(order::WriteReport{});
  CHECK(lobby.view().errand->state == Errand::State::failed);
  CHECK(lobby.view().errand->detail.find("gone") != std::string::npos);
}

TEST_CASE("desk: the report for the office takes the place of the last one") {
  Lobby lobby;
  for (int hour = 0; hour < 2; ++hour) {
    lobby.clock.advance(Tick{3'600'000});
    lobby.desk->writeOutbox();
    lobby.desk->settle();
  }
  const auto fleet = readFleet(lobby.folder / "outbox");
  REQUIRE_MESSAGE(fleet, fleet.error().message);
  REQUIRE(fleet->kiosks.size() == 1);
  CHECK(fleet->kiosks[0].written == test::evening + std::chrono::hours{2});
  CHECK(fleet->unreadable.empty());
}

TEST_CASE("desk: its thread answers") {
  Lobby lobby;
  RollCall call;
  lobby.desk->answer(call);
  lobby.desk->settle();
  CHECK(call.isComplete());
}

TEST_CASE("desk: going back where there is nothing to go to says so") {
  Lobby lobby;
  lobby.unlock();
  lobby.place(order::RollBack{});
  CHECK(lobby.view().errand->state == Errand::State::failed);
  CHECK_FALSE(lobby.view().errand->detail.empty());
  CHECK_FALSE(lobby.desk->takeRolledBack());
}

TEST_CASE("desk: going back, and forward again, with what it leads to") {
  test::CapturedErrors errors;
  test::MemoryFileSystem files(test::emptyDisk());
  test::establish(files, test::number(1));
  test::establish(files, test::number(2));
  REQUIRE(PinFile(files, test::home).set("4711"));
  const std::string key = formatPublicKey(test::testKey(1));
  files.disk.names["/home/keys"] = {FileKind::folder, 0};
  files.disk.put("/home/keys/office.pub", key);
  FakeClockSetter clockSetter;
  KioskDesk desk({files, test::testClock(), clockSetter, test::home, "0.4.0", {}});
  const auto place = [&](const Order& order) {
    desk.place(order);
    desk.settle();
  };
  desk.noteStart();
  place(order::Refresh{});
  place(order::TryPin{"4711"});
  const std::uint64_t older = test::number(1).serial;
  const std::uint64_t newer = test::number(2).serial;
  REQUIRE(desk.view()->showing.edition);
  CHECK(desk.view()->showing.edition->serial == newer);
  CHECK(desk.view()->showing.edition->signer == "office");
  CHECK(desk.view()->showing.since.has_value());
  REQUIRE(desk.view()->rollback);
  CHECK(desk.view()->rollback->edition.serial == older);
  CHECK_FALSE(desk.view()->rollback->forward);
  CHECK(desk.view()->log.front().event == Event::started);
  place(order::RollBack{});
  CHECK(desk.view()->errand->state == Errand::State::done);
  CHECK(desk.takeRolledBack());
  CHECK_FALSE(desk.takeRolledBack());
  CHECK(desk.view()->showing.edition->serial == older);
  CHECK(desk.view()->showing.pinned);
  REQUIRE(desk.view()->rollback);
  CHECK(desk.view()->rollback->edition.serial == newer);
  CHECK(desk.view()->rollback->forward);
  CHECK(desk.view()->log.front().event == Event::wentBack);
}

TEST_CASE("desk: restart and leave are told apart") {
  Lobby lobby;
  lobby.unlock();
  lobby.place(order::Restart{});
  CHECK(lobby.view().ending == Ending::restart);
  lobby.place(order::Leave{});
  CHECK(lobby.view().ending == Ending::left);
}

TEST_CASE("desk: it goes in the middle of its work without waiting for the rest") {
  Lobby lobby;
  for (int i = 0; i < 50; ++i) lobby.desk->place(order::TryPin{"0000"});
  lobby.desk.reset();
}

}  // namespace lobby::staff
