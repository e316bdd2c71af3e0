#include "platform/draw/gles_renderer.hpp"

#include <cmath>
#include <cstddef>
#include <unordered_map>

#include <GLES2/gl2.h>
#include <imgui.h>

#include "platform/draw/exif.hpp"
#include "platform/draw/gles_program.hpp"

namespace lobby::draw {
namespace {

GLuint glName(TextureHandle handle) {
  return static_cast<GLuint>(handle >> 1u);
}
GLenum glFormat(PixelFormat format) {
  return format == PixelFormat::mask ? GL_ALPHA : GL_RGBA;
}
std::size_t bytesPerPixel(PixelFormat format) {
  return format == PixelFormat::mask ? 1 : 4;
}
PixelFormat formatOf(TextureHandle handle) {
  return isMask(handle) ? PixelFormat::mask : PixelFormat::colour;
}

void pointAttributes(std::size_t firstVertex) {
  const auto at = [&](std::size_t field) {
    return reinterpret_cast<const void*>(firstVertex * sizeof(ImDrawVert) + field);
  };
  constexpr GLsizei stride = sizeof(ImDrawVert);
  glVertexAttribPointer(GlesProgram::position, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(GlesProgram::uv, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(GlesProgram::colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        at(offsetof(ImDrawVert, col)));
}

// `part` of the picture, the same whole px however it is turned.
void scissor(const Rect& picture, const Rect& part, Rotation rotation) {
  const float height = std::trunc(part.height);
  const float bottom = std::trunc(picture.height - part.y - part.height);
  const Rect whole{std::trunc(part.x), picture.height - bottom - height, std::trunc(part.width), height};
  const Rect box = turned(whole, picture.width, picture.height, rotation);
  const float panelHeight = turnedSize(picture.width, picture.height, rotation).second;
  // OpenGL counts from the bottom.
  glScissor(static_cast<GLint>(box.x), static_cast<GLint>(panelHeight - box.bottom()),
            static_cast<GLsizei>(box.width), static_cast<GLsizei>(box.height));
}

// How EXIF calls a picture that was turned and has its rows bottom to top.
int orientationRead(Rotation rotation) {
  static constexpr int orientations[] = {4, 7, 2, 5};
  return orientations[static_cast<int>(rotation)];
}

}  // namespace

struct GlesRenderer::Self {
  GlesProgram mask;
  GlesProgram colour;
  GLuint vertices = 0;
  GLuint indices = 0;
  std::unordered_map<TextureHandle, std::size_t> bytes;
  std::size_t totalBytes = 0;

  void drawList(const ImDrawList& list, const ImDrawData& data, Rotation rotation) const;
  void drawCommand(const ImDrawCmd& command, const ImDrawData& data, Rotation rotation,
                   const GlesProgram*& current) const;
};

GlesRenderer::GlesRenderer(std::unique_ptr<Self> self) : self_(std::move(self)) {}

Result<std::unique_ptr<GlesRenderer>> GlesRenderer::create() {
  auto self = std::make_unique<Self>();
  auto mask = GlesProgram::create(GlesProgram::Texture::mask);
  if (!mask) return std::unexpected(mask.error());
  auto colour = GlesProgram::create(GlesProgram::Texture::colour);
  if (!colour) return std::unexpected(colour.error());
  self->mask = *mask;
  self->colour = *colour;
  glGenBuffers(1, &self->vertices);
  glGenBuffers(1, &self->indices);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  return std::unique_ptr<GlesRenderer>(new GlesRenderer(std::move(self)));
}

GlesRenderer::~GlesRenderer() {
  for (const auto& [handle, bytes] : self_->bytes) {
    const GLuint name = glName(handle);
    glDeleteTextures(1, &name);
  }
  glDeleteBuffers(1, &self_->vertices);
  glDeleteBuffers(1, &self_->indices);
  self_->mask.destroy();
  self_->colour.destroy();
}

TextureHandle GlesRenderer::create(PixelFormat format, int width, int height, bool linear,
                                   const std::uint8_t* pixels) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  const GLint filter = linear ? GL_LINEAR : GL_NEAREST;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  const GLenum gl = glFormat(format);
  glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(gl), width, height, 0, gl, GL_UNSIGNED_BYTE, pixels);
  const TextureHandle handle = (TextureHandle{name} << 1u) | (format == PixelFormat::mask ? 1u : 0u);
  const std::size_t bytes =
      static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * bytesPerPixel(format);
  self_->bytes[handle] = bytes;
  self_->totalBytes += bytes;
  return handle;
}

void GlesRenderer::update(TextureHandle texture, int x, int y, int width, int height,
                          const std::uint8_t* pixels) {
  glBindTexture(GL_TEXTURE_2D, glName(texture));
  glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, glFormat(formatOf(texture)), GL_UNSIGNED_BYTE,
                  pixels);
}

void GlesRenderer::destroy(TextureHandle texture) {
  const auto found = self_->bytes.find(texture);
  if (found == self_->bytes.end()) return;
  self_->totalBytes -= found->second;
  self_->bytes.erase(found);
  const GLuint name = glName(texture);
  glDeleteTextures(1, &name);
}

void GlesRenderer::Self::drawCommand(const ImDrawCmd& command, const ImDrawData& data, Rotation rotation,
                                     const GlesProgram*& current) const {
  const Rect picture{data.DisplayPos.x, data.DisplayPos.y, data.DisplaySize.x, data.DisplaySize.y};
  const ImVec4& clip = command.ClipRect;
  const auto texture = reinterpret_cast<TextureHandle>(command.GetTexID());
  if (clip.z <= clip.x || clip.w <= clip.y || texture == 0) return;
  const GlesProgram* wanted = isMask(texture) ? &mask : &colour;
  if (wanted != current) {
    wanted->use(picture, rotation);
    current = wanted;
  }
  scissor(picture, {clip.x - picture.x, clip.y - picture.y, clip.z - clip.x, clip.w - clip.y}, rotation);
  glBindTexture(GL_TEXTURE_2D, glName(texture));
  pointAttributes(command.VtxOffset);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                 reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
}

void GlesRenderer::Self::drawList(const ImDrawList& list, const ImDrawData& data, Rotation rotation) const {
  static_assert(sizeof(ImDrawIdx) == 2, "Debian's ImGui has 16-bit indices");
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  const GlesProgram* current = nullptr;
  for (const ImDrawCmd& command : list.CmdBuffer) drawCommand(command, data, rotation, current);
}

void GlesRenderer::render(const ImDrawData& data, std::uint32_t ground) {
  const auto channel = [&](unsigned shift) { return static_cast<float>((ground >> shift) & 0xFFu) / 255.0f; };
  const auto [width, height] = turnedSize(data.DisplaySize.x, data.DisplaySize.y, rotation_);
  glViewport(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(16), channel(8), channel(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindBuffer(GL_ARRAY_BUFFER, self_->vertices);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, self_->indices);
  for (const GLuint attribute : {GlesProgram::position, GlesProgram::uv, GlesProgram::colour}) {
    glEnableVertexAttribArray(attribute);
  }
  for (int i = 0; i < data.CmdListsCount; ++i) self_->drawList(*data.CmdLists[i], data, rotation_);
}

Bitmap GlesRenderer::readPixels(int width, int height) const {
  const auto [panelWidth, panelHeight] = turnedSize(width, height, rotation_);
  Bitmap panel{panelWidth, panelHeight, {}};
  panel.rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  glReadPixels(0, 0, panelWidth, panelHeight, GL_RGBA, GL_UNSIGNED_BYTE, panel.rgba.data());
  for (std::size_t i = 3; i < panel.rgba.size(); i += 4) panel.rgba[i] = 255;
  return upright(std::move(panel), orientationRead(rotation_));
}

std::size_t GlesRenderer::textureBytes() const {
  return self_->totalBytes;
}

}  // namespace lobby::draw
