// Lays out paragraphs with Pango. One engine, one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/text/font_table.hpp"
#include "platform/text/layout.hpp"

namespace lobby::text {

class Engine {
 public:
  // `fontsConf` is the private fontconfig file (assets/fonts/fonts.conf). Fails when it is unreadable or when
  // not one of its fonts is installed, and then names the Debian packages to install.
  static Result<std::unique_ptr<Engine>> create(const std::filesystem::path& fontsConf);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Cached: the same question gives the same value without new work. The reference stays good for as long as
  // the shared pointer is kept; the cache itself is bounded.
  std::shared_ptr<const Layout> layOut(const Paragraph& paragraph, const Style& style, const Box& box);

  FontTable& fonts();

  // Lets go of all fonts. What was laid out and drawn stays good, so a screen on show costs nothing; the next
  // new text opens what it needs (about a millisecond a style). For a moment when nobody waits.
  void releaseFonts();

  // The characters that no font in fonts.conf can show, each once, in order of appearance.
  std::u32string uncovered(std::string_view utf8) const;

 private:
  struct Self;
  explicit Engine(std::unique_ptr<Self> self);
  std::unique_ptr<Self> self_;
};

// Isolates a piece of text inside text of another direction (FSI … PDI): times, numbers, foreign titles.
std::string isolate(std::string_view text);

// Right-to-left for ar, he, fa, ur and the other languages written so.
Direction directionOf(std::string_view language);

}  // namespace lobby::text
