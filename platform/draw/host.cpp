#include "platform/draw/host.hpp"

#include <imgui.h>

namespace lobby::draw {

Host::Host() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // a kiosk writes no settings
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;  // there are no baked lines in the glyph atlas
  style.CircleTessellationMaxError = 0.1f;
  // ImGui insists on a font of its own; one character of it is enough, and none is ever drawn.
  static constexpr ImWchar oneCharacter[] = {' ', ' ', 0};
  ImFontConfig config;
  config.GlyphRanges = oneCharacter;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  io.Fonts->AddFontDefault(&config);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
}

Host::~Host() {
  ImGui::DestroyContext();
}

void Host::setWhitePixel(TextureHandle texture, const ImVec2& uv) {
  ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
  fonts.SetTexID(reinterpret_cast<ImTextureID>(texture));
  fonts.TexUvWhitePixel = uv;
}

ImDrawList& Host::begin(int width, int height) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  io.DeltaTime = 1.0f / 60;  // nothing here moves by it: motion is a function of the Clock
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

ImDrawList& Host::restart() {
  ImGui::EndFrame();
  ImGui::NewFrame();
  return *ImGui::GetBackgroundDrawList();
}

const ImDrawData& Host::end() {
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace lobby::draw
