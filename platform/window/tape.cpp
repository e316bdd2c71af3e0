#include "platform/window/tape.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <sstream>
#include <utility>

namespace lobby::window {
namespace {

constexpr std::array<std::pair<std::string_view, Touch::Phase>, 4> phases{{{"down", Touch::Phase::down},
                                                                           {"move", Touch::Phase::move},
                                                                           {"up", Touch::Phase::up},
                                                                           {"cancel", Touch::Phase::cancel}}};

constexpr std::array<std::pair<std::string_view, Key::Code>, 8> keys{{{"left", Key::Code::left},
                                                                      {"right", Key::Code::right},
                                                                      {"up", Key::Code::up},
                                                                      {"down", Key::Code::down},
                                                                      {"enter", Key::Code::enter},
                                                                      {"escape", Key::Code::escape},
                                                                      {"language", Key::Code::language},
                                                                      {"staff", Key::Code::staff}}};

template <class Table>
auto valueOf(const Table& table, std::string_view name) -> std::optional<decltype(table.front().second)> {
  for (const auto& [word, value] : table) {
    if (word == name) return value;
  }
  return std::nullopt;
}

template <class Table, class Value>
std::string_view nameOf(const Table& table, Value value) {
  for (const auto& [word, entry] : table) {
    if (entry == value) return word;
  }
  return "";
}

// "960" is px, "50%" a fraction of `whole`. No screen is anywhere near a million px wide.
bool readCoordinate(std::istream& in, int whole, float& value) {
  if (!(in >> value)) return false;
  if (in.peek() == '%') {
    in.get();
    value = value * static_cast<float>(whole) / 100;
  }
  return std::abs(value) <= 1e6f;
}

std::optional<Input> parseTouch(Touch::Phase phase, std::istream& in, Tick at, int width, int height) {
  Touch touch{phase, 0, {}, at};
  if (!readCoordinate(in, width, touch.position.x) || !readCoordinate(in, height, touch.position.y)) {
    return std::nullopt;
  }
  if (!(in >> touch.finger)) touch.finger = 0;
  return touch;
}

std::optional<Input> parseInput(std::istream& in, Tick at, int width, int height) {
  std::string kind;
  in >> kind;
  if (const auto phase = valueOf(phases, kind)) return parseTouch(*phase, in, at, width, height);
  if (kind == "wait") return Wake{};
  if (kind == "display") return DisplayChanged{};
  if (kind == "wheel") {
    Wheel wheel;
    if (in >> wheel.lines) return wheel;
  }
  if (kind == "key") {
    std::string name;
    in >> name;
    if (const auto code = valueOf(keys, name)) return Key{*code};
  }
  return std::nullopt;
}

bool hasMore(std::istream& in) {
  in.clear();
  return (in >> std::ws).peek() != std::istream::traits_type::eof();
}

}  // namespace

Result<Tape> parseTape(std::string_view text, int width, int height) {
  Tape tape;
  std::istringstream lines{std::string(text)};
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    line.resize(std::min(line.find('#'), line.size()));
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::istringstream in(line);
    double at = 0;
    in >> at;
    const auto input = in ? parseInput(in, Tick{at}, width, height) : std::nullopt;
    if (!input || hasMore(in)) {
      return fail(ErrorKind::content, "tape line " + std::to_string(number) + ": cannot understand \"" +
                                          line + "\"; write for example \"120 down 960 540\"");
    }
    if (Tick{at} < (tape.empty() ? Tick{0} : tape.back().at)) {
      return fail(ErrorKind::content, "tape line " + std::to_string(number) + ": \"" + line +
                                          "\" lies before the line above it; time runs forward");
    }
    tape.push_back({Tick{at}, *input});
  }
  return tape;
}

std::string formatTapeEvent(const TapeEvent& event) {
  std::ostringstream out;
  out.precision(12);  // a tenth of a millisecond, even after days
  out << event.at.count() << ' ';
  if (const auto* touch = std::get_if<Touch>(&event.input)) {
    out << nameOf(phases, touch->phase) << ' ' << touch->position.x << ' ' << touch->position.y;
    if (touch->finger != 0) out << ' ' << touch->finger;
  } else if (const auto* key = std::get_if<Key>(&event.input)) {
    out << "key " << nameOf(keys, key->code);
  } else if (const auto* wheel = std::get_if<Wheel>(&event.input)) {
    out << "wheel " << wheel->lines;
  } else if (std::holds_alternative<DisplayChanged>(event.input)) {
    out << "display";
  } else {
    return "";
  }
  out << '\n';
  return out.str();
}

}  // namespace lobby::window
