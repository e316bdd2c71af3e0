// What a kiosk shows from its home folder, on a real disk: the newest edition, the one before when that does
// not work, a calm card when nothing is left.
#include "app/source/home_source.hpp"

#include <fstream>
#include <semaphore>

#include <doctest/doctest.h>

#include "app/iso_time.hpp"
#include "data/edition/transitions.hpp"
#include "data/wall_time.hpp"
#include "platform/base/files.hpp"
#include "tests/data/edition/bundles.hpp"
#include "tests/data/edition/snapshots.hpp"
#include "tests/support/captured_errors.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

struct Machine final : device::MachineClock {
  bool isSynchronised() const override { return synchronised; }
  std::optional<WallTime> batteryClock() const override { return std::nullopt; }
  std::string boot() const override { return "monday"; }
  bool synchronised = true;
};

WallTime utc(const char* text) {
  return parseMoment(text, "UTC").value();
}

// A home folder that trusts the key "a".
class Home {
 public:
  Home() {
    fs::create_directories(folder_ / "home" / "keys");
    folder_.write("home/keys/office.pub", edition::formatPublicKey(test::publicKey('a')));
  }

  // Brings an edition in which the film's title is `title`.
  edition::EditionId install(std::uint64_t serial, const std::string& title,
                             const std::string& validUntil = "") {
    auto facts = test::facts(serial);
    facts.validUntil = validUntil;
    test::TestSnapshot snapshot;
    snapshot.run("UPDATE film_text SET title = '" + title + "'");
    snapshot.withPicture(std::string(1'000'000, 'p'));  // more than anybody keeps in memory
    const auto bundle = test::writeBundle(folder_, title + ".lobby", snapshot.bytes(), facts);
    auto store = edition::EditionStore::open(files_, clock_, settings());
    REQUIRE_MESSAGE(store, store.error().message);
    const auto installed = store->install(bundle);
    REQUIRE_MESSAGE(installed, installed.error().message);
    return edition::idOf(installed->manifest);
  }

  std::unique_ptr<HomeSource> source(bool onlyLook = false) {
    auto source = HomeSource::open(
        files_, clock_, machine, {readHomeFolder(files_, path()).value(), "de", {}, {}, onlyLook, demo, {}});
    REQUIRE_MESSAGE(source, source.error().message);
    return std::move(*source);
  }

  edition::EditionId rollback() {
    return edition::EditionStore::open(files_, clock_, settings())->rollback().value();
  }

  edition::StateRecord record() {
    return edition::EditionStore::open(files_, clock_, settings())->status().record;
  }

  // As a decaying card would, behind so many bytes.
  void decay(const edition::EditionId& id, std::uintmax_t behind) {
    const fs::path file = path() / "editions" / edition::fileNameOf(id);
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    for (auto at = fs::file_size(file) - 1000; at > behind; at -= 1000) {
      stream.seekp(static_cast<std::streamoff>(at));
      stream.put('\x55').put('\x1f');
    }
  }

  fs::path path() const { return folder_ / "home"; }
  // A programme that the kiosk shows until it has an edition.
  void provideDemo() {
    demo = folder_.write("demo.db", test::TestSnapshot().run("UPDATE film_text SET title = 'Demo'").bytes());
  }

  Machine machine;
  fs::path demo;
  ManualClock clock_{utc("2026-11-20T18:00:00Z")};

 private:
  edition::StoreSettings settings() { return readHomeFolder(files_, path()).value().settings; }

  test::TemporaryFolder folder_;
  PosixFileSystem files_;
};

std::string titleIn(const Programme& programme) {
  if (!programme.catalogue) return "calm card";
  for (const CardKey& key : programme.catalogue->cards()) {
    if (key.kind == CardKind::film) return programme.catalogue->film(key.id, "de").value().text.title;
  }
  return "no film";
}

// The newest edition is begun, and proves itself.
void establish(Home& home) {
  const auto source = home.source();
  source->open();
  source->presented(Tick{0}, 0);
  source->advance(Tick{30'000});
}

// After one of the next wakes.
bool comesTrue(std::counting_semaphore<>& woken, const std::function<bool()>& condition) {
  while (woken.try_acquire_for(std::chrono::seconds(30))) {
    if (condition()) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("home source: an empty home shows the calm card, and what is installed takes its place") {
  Home home;
  const auto source = home.source();
  std::counting_semaphore<> woken(0);
  CHECK(titleIn(source->open()) == "calm card");
  CHECK_FALSE(source->hasChange());
  REQUIRE(source->watch([&] { woken.release(); }));
  home.install(1, "First");  // by another program
  CHECK(comesTrue(woken, [&] { return source->hasChange(); }));
  CHECK(titleIn(source->open()) == "First");
  CHECK_FALSE(source->hasChange());
}

TEST_CASE("home source: going back by hand is seen, and what changes nothing on the screen is not") {
  Home home;
  const auto first = home.install(1, "First");
  establish(home);
  home.install(2, "Second");
  establish(home);
  const auto source = home.source();
  std::counting_semaphore<> woken(0);
  CHECK(titleIn(source->open()) == "Second");
  REQUIRE(source->watch([&] { woken.release(); }));
  source->clockSet(home.clock_.wall());
  source->now(home.clock_.wall(), Programme{});  // writes into the folder
  REQUIRE(woken.try_acquire_for(std::chrono::seconds(30)));
  CHECK_FALSE(source->hasChange());
  CHECK(home.rollback() == first);
  CHECK(comesTrue(woken, [&] { return source->hasChange(); }));
  CHECK(titleIn(source->open()) == "First");
}

TEST_CASE("home source: an edition that runs for half a minute has proved itself") {
  Home home;
  const auto id = home.install(1, "First");
  const auto source = home.source();
  source->open();
  source->presented(Tick{1000}, 0);
  source->advance(Tick{30'000});
  CHECK(home.record().trying == id);
  CHECK(source->due() == Tick{31'000});
  source->advance(Tick{31'000});
  source->open();  // waits for what is under way
  CHECK(home.record().current == id);
}

TEST_CASE("home source: a kiosk that dies twice with a new edition begins with the one before") {
  Home home;
  const auto first = home.install(1, "First");
  establish(home);
  home.install(2, "Second");
  CHECK(titleIn(home.source()->open()) == "Second");
  CHECK(titleIn(home.source()->open()) == "Second");
  CHECK(titleIn(home.source()->open()) == "First");
  CHECK(home.record().current == first);
}

TEST_CASE("home source: a kiosk that is ended in order has not failed") {
  Home home;
  const auto id = home.install(1, "First");
  for (int start = 0; start < 3; ++start) {
    const auto source = home.source();
    CHECK(titleIn(source->open()) == "First");
    source->presented(Tick{1000}, 0);
    source->unwatch();
  }
  CHECK(home.record().current == id);
}

TEST_CASE("home source: a picture of what is showing is no start, and changes nothing") {
  Home home;
  home.install(1, "First");
  home.install(2, "Second");
  const auto before = home.record();
  for (int start = 0; start < 3; ++start) {
    const auto source = home.source(true);
    CHECK(titleIn(source->open()) == "Second");
    source->presented(Tick{1000}, 0);
    source->advance(Tick{99'000});
    source->unwatch();
  }
  CHECK(home.record() == before);
}

TEST_CASE("home source: a picture that cannot be shown is one failed start") {
  Home home;
  home.install(1, "First");
  establish(home);
  home.install(2, "Second");
  const auto source = home.source();
  CHECK(titleIn(source->open()) == "Second");
  source->presented(Tick{0}, 1);
  CHECK(titleIn(source->open()) == "Second");
  source->presented(Tick{0}, 1);
  CHECK(titleIn(source->open()) == "First");
  source->presented(Tick{0}, 1);  // has proved itself, and is all there is
  CHECK(titleIn(source->open()) == "First");
}

TEST_CASE("home source: a file that decays while it is shown gives way to the edition before") {
  const test::CapturedErrors errors;
  Home home;
  home.install(1, "First");
  establish(home);
  const auto second = home.install(2, "Second");
  const auto source = home.source();
  bool woken = false;
  REQUIRE(source->watch([&] { woken = true; }));
  const Programme programme = source->open();
  REQUIRE(titleIn(programme) == "Second");
  home.decay(second, 400'000);
  CHECK_FALSE(programme.pictures->read(1, PictureSize::full));
  source->hasChange();  // sees the damage, and tells the store behind the scenes
  CHECK(titleIn(source->open()) == "First");
  CHECK(woken);
  CHECK_FALSE(edition::isBad(home.record(), second));  // staff may bring it again
}

TEST_CASE("home source: a decayed file at the start, and nothing else: a calm card, and no end of trying") {
  const test::CapturedErrors errors;
  Home home;
  const auto only = home.install(1, "First");
  home.decay(only, 4000);
  CHECK(titleIn(home.source()->open()) == "calm card");
  CHECK(titleIn(home.source()->open()) == "calm card");
}

TEST_CASE("home source: a clock that stands before the edition is not believed") {
  Home home;
  home.install(1, "First");  // made on 2026-11-20 at noon
  const auto source = home.source();
  const Programme programme = source->open();
  CHECK(source->now(utc("2026-11-20T12:00:00Z"), programme).trusted);
  const Now before = source->now(utc("1970-01-01T00:10:00Z"), programme);
  CHECK_FALSE(before.trusted);
  CHECK(before.minute >= *parseLocalMinute("2026-11-20T12:00"));
}

TEST_CASE("home source: without network and battery the clock is believed once staff have set it") {
  Home home;
  home.install(1, "First");
  home.machine.synchronised = false;
  {
    const auto source = home.source();
    const Programme programme = source->open();
    const WallTime wall = utc("2026-11-21T12:00:00Z");
    CHECK_FALSE(source->now(wall, programme).trusted);
    source->clockSet(wall);
    CHECK(source->now(wall, programme).trusted);
  }
  const auto again = home.source();
  const Programme programme = again->open();
  CHECK(again->now(utc("2026-11-21T12:05:00Z"), programme).trusted);
  CHECK_FALSE(again->now(utc("2026-11-21T11:55:00Z"), programme).trusted);
}

TEST_CASE("home source: the demo is shown until the first edition comes, and never again") {
  Home home;
  home.provideDemo();
  CHECK(titleIn(home.source()->open()) == "Demo");
  const auto first = home.install(1, "First");
  CHECK(titleIn(home.source()->open()) == "First");
  home.decay(first, 2000);
  CHECK(titleIn(home.source()->open()) == "calm card");
}

TEST_CASE("home source: the language that kiosk.toml wishes for, if the programme has it") {
  Home home;
  home.install(1, "First");
  const auto languageWith = [&](const std::string& settings) {
    REQUIRE(writeFileAtomically(home.path() / "kiosk.toml", settings));
    return home.source(true)->open().rules.defaultLanguage;
  };
  CHECK(languageWith("") == "de");
  CHECK(languageWith("language = \"en\"\n") == "en");
  CHECK(languageWith("language = \"is\"\n") == "de");
}

TEST_CASE("home source: its threads answer") {
  Home home;
  const auto source = home.source();
  RollCall call;
  source->answer(call);
  source->unwatch();  // ends what they do
  CHECK(call.isComplete());
}

TEST_CASE("home source: after its last day an edition keeps its films and loses its times") {
  Home home;
  home.install(1, "First", "2026-12-03");
  const auto source = home.source();
  const Programme programme = source->open();
  CHECK(source->now(utc("2026-12-03T22:59:00Z"), programme).showsTimes);  // 23:59 in Berlin
  CHECK_FALSE(source->now(utc("2026-12-03T23:00:00Z"), programme).showsTimes);
}

TEST_CASE("home source: kiosk.toml may vouch for the clock, and nonsense in it is told and left out") {
  Home home;
  PosixFileSystem files;
  const auto with = [&](std::string_view text) {
    REQUIRE(writeFileAtomically(home.path() / "kiosk.toml", text));
    return readHomeFolder(files, home.path()).value();
  };
  CHECK(with("clock = \"trusted\"\n").machine.clockIsTrusted);
  const HomeFolder nonsense = with("\nclock = \"yes\"\n");
  CHECK_FALSE(nonsense.machine.clockIsTrusted);
  REQUIRE(nonsense.problems.size() == 1);
  CHECK(nonsense.problems[0].find("kiosk.toml:2: clock can only be") != std::string::npos);
}

TEST_CASE("home source: the staff screens open in the language of kiosk.toml") {
  Home home;
  home.install(1, "First", "");
  REQUIRE(writeFileAtomically(home.path() / "kiosk.toml", "staffLanguage = \"sv\"\n"));
  CHECK(home.source()->open().rules.staffLanguage == "sv");
}

}  // namespace lobby
