#include "tests/text/support.hpp"

#include <cstdlib>
#include <stdexcept>

namespace lobby::text {
namespace {

ImDrawListSharedData* sharedData() {
  static ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  return ImGui::GetDrawListSharedData();
}

}  // namespace

Engine& engine() {
  static const std::unique_ptr<Engine> one = [] {
    auto made = Engine::create(LOBBY_ASSETS "/fonts/fonts.conf");
    if (!made) throw std::runtime_error(made.error().message);
    return std::move(*made);
  }();
  return *one;
}

std::string glyphsOf(const Layout& layout) {
  std::string out;
  for (const Run& run : layout.runs) {
    out += engine().fonts().font(run.font).name + ':';
    for (std::size_t g = run.firstGlyph; g < run.firstGlyph + run.glyphCount; ++g) {
      out += std::to_string(layout.glyphs[g].index) + ' ';
    }
  }
  return out;
}

std::string_view textOf(const Layout& layout, std::size_t i, std::string_view text) {
  return text.substr(layout.lines[i].begin, layout.lines[i].end - layout.lines[i].begin);
}

TestDrawList::TestDrawList(ImVec2 size) : size_(size), list_(sharedData()) {
  restart();
}

void TestDrawList::restart() {
  list_._ResetForNewFrame();
  list_.Flags = ImDrawListFlags_AllowVtxOffset;
  list_.PushClipRect(ImVec2(0, 0), size_);
}

bool updatingGoldens() {
  return std::getenv("LOBBY_UPDATE_GOLDENS") != nullptr;
}

std::string repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace lobby::text
