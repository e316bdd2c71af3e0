#include "app/screens/staff/phrases.hpp"

#include <vector>

#include "data/wall_time.hpp"
#include "platform/text/engine.hpp"

namespace lobby::screens {
namespace {

using staff::Reason;

const char* keyOf(Reason reason) {
  switch (reason) {
    case Reason::notSigned:
      return "staffReasonNotSigned";
    case Reason::unknownKey:
      return "staffReasonUnknownKey";
    case Reason::withdrawnKey:
      return "staffReasonWithdrawnKey";
    case Reason::changed:
      return "staffReasonChanged";
    case Reason::damaged:
      return "staffReasonDamaged";
    case Reason::otherCinema:
      return "staffReasonOtherCinema";
    case Reason::newerFormat:
      return "staffReasonNewerFormat";
    case Reason::sameNumber:
      return "staffReasonSameNumber";
    case Reason::didNotRun:
      return "staffReasonDidNotRun";
    case Reason::takenBack:
      return "staffReasonTakenBack";
    case Reason::older:
      return "staffReasonOlder";
    case Reason::contents:
      return "staffReasonContents";
    case Reason::noRoom:
      return "staffReasonNoRoom";
    case Reason::cannotRead:
      return "staffReasonCannotRead";
    case Reason::pulled:
      return "staffReasonPulled";
    case Reason::stalled:
      return "staffReasonStalled";
    case Reason::none:
    case Reason::other:
      break;
  }
  return "staffReasonOther";
}

void addPart(std::string& text, const std::string& part) {
  if (!text.empty()) text += " · ";
  text += part;
}

}  // namespace

std::string numberOf(const StaffScreen& screen, std::uint64_t serial) {
  return screen.strings.get("staffNumber", {{"number", text::isolate(std::to_string(serial))}});
}

std::string nameOf(const StaffScreen& screen, const staff::EditionFacts& edition) {
  return edition.label.empty() ? numberOf(screen, edition.serial) : text::isolate(edition.label);
}

std::string momentOf(const StaffScreen& screen, WallTime when) {
  const LocalMinute minute = localMinute(when, screen.view.timeZone);
  return screen.strings.get("clock", {{"day", screen.format.shortDay(minute)},
                                      {"time", text::isolate(screen.format.time(minute))}});
}

std::string dayOf(const StaffScreen& screen, const std::string& date) {
  const auto minute = parseLocalMinute(date + "T00:00");
  return minute ? screen.format.longDay(*minute) : text::isolate(date);
}

std::string contentsOf(const StaffScreen& screen, const staff::Offer& offer) {
  const Strings& strings = screen.strings;
  const auto count = [](std::size_t number) { return static_cast<int>(number); };
  std::string text;
  if (offer.films > 0) addPart(text, strings.get("filmCount", {{"count", count(offer.films)}}));
  if (offer.articles > 0) addPart(text, strings.get("staffArticles", {{"count", count(offer.articles)}}));
  if (offer.languages > 0) addPart(text, strings.get("staffLanguages", {{"count", count(offer.languages)}}));
  if (offer.bytes > 0) addPart(text, screen.format.bytes(offer.bytes));
  return text;
}

std::string spanOf(const StaffScreen& screen, std::chrono::seconds span) {
  const auto minutes = static_cast<int>(span.count() / 60);
  const int hours = minutes / 60;
  const int days = hours / 24;
  if (days > 0) return screen.format.list({screen.format.days(days), screen.format.hours(hours % 24)});
  if (hours > 0) return screen.format.list({screen.format.hours(hours), screen.format.minutes(minutes % 60)});
  return screen.format.minutes(minutes);
}

std::string reasonOf(const StaffScreen& screen, Reason reason) {
  return screen.strings.get(keyOf(reason));
}

std::string placeOf(const StaffScreen& screen, const std::string& medium) {
  if (medium.empty()) return screen.strings.get("staffInbox");
  return screen.strings.get("staffStick", {{"name", text::isolate(medium)}});
}

}  // namespace lobby::screens
