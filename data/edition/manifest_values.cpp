// What a manifest may say.
#include "data/edition/manifest.hpp"
#include "data/utf8.hpp"
#include "data/wall_time.hpp"

namespace lobby::edition {
namespace {

constexpr std::size_t longestCinema = 64;
constexpr std::size_t longestLabel = 200;
constexpr std::uint32_t largestSnapshotFormat = 65535;

bool isCinema(std::string_view text) {
  return !text.empty() && text.size() <= longestCinema &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

// "2026-11-20T12:00:00Z", a moment that exists.
bool isMoment(std::string_view text) {
  if (text.size() != 20 || text[16] != ':' || text[17] < '0' || text[17] > '5' || text[18] < '0' ||
      text[18] > '9' || text[19] != 'Z') {
    return false;
  }
  return parseLocalMinute(text.substr(0, 16)).has_value();
}

bool isDay(std::string_view text) {
  return text.size() == 10 && parseLocalMinute(std::string(text) + "T00:00").has_value();
}

// One line of plain text: nothing that could steer a terminal or turn the direction of what stands beside it.
bool isLabel(std::string_view text) {
  if (text.size() > longestLabel || firstInvalidByte(text)) return false;
  for (const char32_t c : toUtf32(text)) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool turning = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2066 && c <= 0x2069);
    if (control || turning) return false;
  }
  return true;
}

}  // namespace

std::optional<UnsoundValue> findUnsound(const Manifest& manifest) {
  const auto& [cinema, serial, created, format, size, payloadHash, tableHash, validUntil, label] = manifest;
  if (!isCinema(cinema)) {
    return UnsoundValue{"cinema", "the cinema's id has at most 64 small letters a to z, digits and hyphens"};
  }
  if (serial == 0 || serial > largestSerial) {
    return UnsoundValue{"serial", "the serial is a number from 1 to " + std::to_string(largestSerial)};
  }
  if (!isMoment(created)) {
    return UnsoundValue{"created", "the time it was made is written as 2026-11-20T12:00:00Z"};
  }
  if (format == 0 || format > largestSnapshotFormat) {
    return UnsoundValue{"snapshot-format", "the snapshot's format is a number from 1 to 65535"};
  }
  if (size == 0 || size > largestPayload) {
    return UnsoundValue{"payload-size", "the snapshot has at least 1 byte and at most 64 GB"};
  }
  if (!validUntil.empty() && !isDay(validUntil)) {
    return UnsoundValue{"valid-until", "the last day is written as 2026-12-03"};
  }
  if (!isLabel(label)) {
    return UnsoundValue{"label", "the label is one line of at most 200 bytes, without control characters"};
  }
  return std::nullopt;
}

}  // namespace lobby::edition
