#include "platform/device/mounts.hpp"

#include <array>

namespace lobby::device {
namespace {

bool isOctal(char c) {
  return c >= '0' && c <= '7';
}

// Spaces, tabs, line ends and backslashes are written as \040.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) &&
                        isOctal(text[i + 2]) && isOctal(text[i + 3]);
    if (!escape) {
      plain += text[i];
      continue;
    }
    plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
    i += 3;
  }
  return plain;
}

std::string_view takeUntil(std::string_view& text, char end) {
  const auto at = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return part;
}

}  // namespace

Mounts mountsIn(std::string_view mountinfo) {
  Mounts mounts;
  while (!mountinfo.empty()) {
    std::string_view line = takeUntil(mountinfo, '\n');
    // Number, number of the parent, device, root, place, …
    std::array<std::string_view, 5> fields;
    for (std::string_view& field : fields) field = takeUntil(line, ' ');
    if (fields[4].empty()) continue;
    // Of two at one place the last one is on top.
    mounts[unescaped(fields[4])] = std::string(fields[0]) + " " + std::string(fields[2]);
  }
  return mounts;
}

}  // namespace lobby::device
