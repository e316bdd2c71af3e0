// Any bytes as a tape; what parses must survive being written and read again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/window/tape.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto tape = lobby::window::parseTape({reinterpret_cast<const char*>(data), size}, 1920, 1080);
  if (!tape) return 0;
  std::string text;
  for (const auto& event : *tape) text += lobby::window::formatTapeEvent(event);
  if (!lobby::window::parseTape(text, 1920, 1080)) __builtin_trap();
  return 0;
}
