#include "tests/staff/scripted_desk.hpp"

namespace lobby::test {
namespace {

using namespace staff;

std::vector<LogEntry> someLog() {
  const auto at = [](int hoursAgo) { return evening - std::chrono::hours{hoursAgo}; };
  return {{at(5), Event::ranWell, 57, "", ""},
          {at(6), Event::installed, 57, "kw47.lobby", ""},
          {at(7), Event::refused, 0, "fremdes-programm.lobby",
           "this file was not signed by anyone this kiosk trusts (key 1A2B3C4D5E6F7081)"},
          {at(30), Event::wentBack, 56, "", ""},
          {at(31), Event::notInstalled, 0, "kw47.lobby",
           "cannot read /media/kino/kw47.lobby: Input/output error"},
          {at(170), Event::didNotWork, 55, "", "a picture cannot be decoded"},
          {at(171), Event::started, 0, "", "Lobbycards 0.4.0"}};
}

Offer newer() {
  Offer offer{"KINO",
              "/media/kino/lobbycards/programm-2026-11-27.lobby",
              Verdict::newer,
              Reason::none,
              {"Programm KW 48", 58, "Büro", "2026-11-20T10:00:00Z", "2026-12-03"},
              212'000'000,
              24,
              3,
              10,
              {}};
  offer.changes = ChangeSummary{
      3, 2, 5, 41, 12, {"Nosferatu", "Menschen am Sonntag", "Der müde Tod"}, {"Safety Last!", "Shiraz"}};
  return offer;
}

}  // namespace

StaffView calmView() {
  StaffView view;
  view.pin.lock = PinFacts::Lock::set;
  view.showing.edition = EditionFacts{"Programm KW 47", 57, "Büro", "2026-11-13T10:00:00Z", "2026-11-26"};
  view.showing.since = evening - std::chrono::hours{6};
  view.programme = {24, 3, {}};
  for (const char* tag : {"de", "en", "fr", "es", "pt", "sv", "id", "ar", "ja", "zh"}) {
    view.programme.languages.push_back({tag, 0});
  }
  view.programme.languages[5].missing = 2;
  view.rollback = RollbackFacts{{"Programm KW 46", 56, "Büro", "2026-11-06T10:00:00Z", "2026-11-19"}, false};
  view.machine = {"foyer-links", "0.4.0", 12'400'000'000, std::chrono::hours{51}, 48.2, true};
  view.log = someLog();
  view.home = "/var/lib/lobbycards";
  view.timeZone = "Europe/Berlin";
  return view;
}

StaffView stickView() {
  StaffView view = calmView();
  Offer foreign{"KINO",
                "/media/kino/fremdes-programm.lobby",
                Verdict::refused,
                Reason::unknownKey,
                {},
                98'000'000,
                0,
                0,
                0,
                {}};
  Offer older{"KINO",
              "/media/kino/alt/kw45.lobby",
              Verdict::older,
              Reason::older,
              {"Programm KW 45", 55, "Büro", "2026-10-30T10:00:00Z", ""},
              180'000'000,
              22,
              3,
              10,
              {}};
  view.deliveries = {{{"KINO", "/media/kino"}}, {newer(), older, foreign}, {}, true};
  return view;
}

StaffView workView(Phase phase) {
  StaffView view = stickView();
  const bool counting = phase == Phase::copy || phase == Phase::verify;
  view.deliveries.work =
      Work{phase, newer(), counting ? 136'000'000u : 0u, counting ? 212'000'000u : 0u, 57, Reason::none};
  if (phase == Phase::failed) view.deliveries.work->reason = Reason::pulled;
  view.deliveries.mayPull = phase != Phase::copy && phase != Phase::verify;
  return view;
}

}  // namespace lobby::test
