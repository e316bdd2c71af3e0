#include "app/options_words.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "app/rotation_words.hpp"
#include "app/staff/room_names.hpp"

namespace lobby::option {

std::unexpected<Error> wrong(const std::string& what) {
  return fail(ErrorKind::usage, what + "; see lobbycards --help");
}

Result<void> parseSize(std::string_view text, Options& options) {
  const auto cross = text.find('x');
  const char* end = text.data() + text.size();
  if (cross != std::string_view::npos) {
    const auto first = std::from_chars(text.data(), text.data() + cross, options.width);
    const auto second = std::from_chars(text.data() + cross + 1, end, options.height);
    const bool whole = first.ptr == text.data() + cross && second.ptr == end;
    const bool sensible =
        options.width >= 320 && options.height >= 320 && options.width <= 8192 && options.height <= 8192;
    if (first.ec == std::errc() && second.ec == std::errc() && whole && sensible) return {};
  }
  return wrong("\"" + std::string(text) + "\" is no window size; write for example --window 1920x1080");
}

Result<void> parseScreen(std::string_view text, Options& options) {
  static constexpr std::array<std::pair<std::string_view, Page>, 6> pages{{{"card", Page::card},
                                                                           {"film", Page::film},
                                                                           {"gallery", Page::gallery},
                                                                           {"article", Page::article},
                                                                           {"programme", Page::programme},
                                                                           {"search", Page::search}}};
  for (const auto& [name, room] : staff::roomNames) {
    if (text != name) continue;
    options.screen = ScreenName{Page::staff, "", room};
    return {};
  }
  const auto colon = std::min(text.find(':'), text.size());
  for (const auto& [name, page] : pages) {
    if (text.substr(0, colon) != name) continue;
    options.screen = ScreenName{page, std::string(text.substr(std::min(colon + 1, text.size()))), {}};
    return {};
  }
  return wrong("there is no screen \"" + std::string(text) + "\"; write for example --screen film:making-of");
}

Result<double> readNumber(std::string_view option, const std::string& text, double least) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(value) || value < least) {
    return wrong(std::string(option) + " wants a number, not \"" + text + "\"");
  }
  return value;
}

Result<void> parseDrawing(const std::string& text, Options& options) {
  if (text != "gpu" && text != "software") {
    return wrong("--draw wants gpu or software, not \"" + text + "\"");
  }
  options.drawing = text == "gpu" ? Options::Drawing::gpu : Options::Drawing::software;
  return {};
}

Result<void> parseRotation(const std::string& text, Options& options) {
  const auto number = readNumber("--rotate", text, 0);
  options.rotation = number ? rotationOf(*number) : std::nullopt;
  if (options.rotation) return {};
  return wrong("--rotate wants 0, 90, 180 or 270, not \"" + text + "\"");
}

}  // namespace lobby::option
