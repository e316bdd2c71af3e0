#include "platform/draw/gles_renderer.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include <GLES2/gl2.h>
#include <imgui.h>

namespace lobby::draw {
namespace {

constexpr const char* vertexSource = R"(
uniform vec4 toClip;  // px to clip space: scale x, scale y, offset x, offset y
attribute vec2 position;
attribute vec2 uv;
attribute vec4 colour;
varying vec2 fragmentUv;
varying vec4 fragmentColour;
void main() {
  fragmentUv = uv;
  fragmentColour = colour;
  gl_Position = vec4(position * toClip.xy + toClip.zw, 0.0, 1.0);
})";

// A glyph or shape: the texture is coverage.
constexpr const char* maskSource = R"(
precision mediump float;
uniform sampler2D image;
varying vec2 fragmentUv;
varying vec4 fragmentColour;
void main() {
  gl_FragColor = vec4(fragmentColour.rgb, fragmentColour.a * texture2D(image, fragmentUv).a);
})";

constexpr const char* colourSource = R"(
precision mediump float;
uniform sampler2D image;
varying vec2 fragmentUv;
varying vec4 fragmentColour;
void main() {
  gl_FragColor = fragmentColour * texture2D(image, fragmentUv);
})";

enum Attribute : GLuint { positionAttribute, uvAttribute, colourAttribute };

Result<GLuint> compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  GLint compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  if (compiled != 0) return shader;
  char text[512] = "";
  glGetShaderInfoLog(shader, sizeof text, nullptr, text);
  glDeleteShader(shader);
  return fail(ErrorKind::system, std::string("the graphics driver rejects a shader: ") + text);
}

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

class Program {
 public:
  static Result<Program> create(const char* fragmentSource) {
    const auto vertex = compile(GL_VERTEX_SHADER, vertexSource);
    if (!vertex) return std::unexpected(vertex.error());
    const auto fragment = compile(GL_FRAGMENT_SHADER, fragmentSource);
    if (!fragment) return std::unexpected(fragment.error());
    Program program;
    program.name_ = glCreateProgram();
    glAttachShader(program.name_, *vertex);
    glAttachShader(program.name_, *fragment);
    glBindAttribLocation(program.name_, positionAttribute, "position");
    glBindAttribLocation(program.name_, uvAttribute, "uv");
    glBindAttribLocation(program.name_, colourAttribute, "colour");
    glLinkProgram(program.name_);
    glDeleteShader(*vertex);
    glDeleteShader(*fragment);
    GLint linked = 0;
    glGetProgramiv(program.name_, GL_LINK_STATUS, &linked);
    if (linked == 0) return fail(ErrorKind::system, "the graphics driver cannot link a shader");
    program.toClip_ = glGetUniformLocation(program.name_, "toClip");
    return program;
  }

  void use(ImVec2 origin, ImVec2 size) const {
    glUseProgram(name_);
    glUniform4f(toClip_, 2 / size.x, -2 / size.y, -1 - 2 * origin.x / size.x, 1 + 2 * origin.y / size.y);
  }
  void destroy() const { glDeleteProgram(name_); }

 private:
  GLuint name_ = 0;
  GLint toClip_ = -1;
};

void pointAttributes(std::size_t firstVertex) {
  const auto at = [&](std::size_t field) {
    return reinterpret_cast<const void*>(firstVertex * sizeof(ImDrawVert) + field);
  };
  constexpr GLsizei stride = sizeof(ImDrawVert);
  glVertexAttribPointer(positionAttribute, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(uvAttribute, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(colourAttribute, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at(offsetof(ImDrawVert, col)));
}

}  // namespace

struct GlesRenderer::Self {
  Program mask;
  Program colour;
  GLuint vertices = 0;
  GLuint indices = 0;
  std::unordered_map<TextureHandle, std::size_t> bytes;
  std::size_t totalBytes = 0;

  void drawList(const ImDrawList& list, const ImDrawData& data) const;
  void drawCommand(const ImDrawCmd& command, const ImDrawData& data, const Program*& current) const;
};

GlesRenderer::GlesRenderer(std::unique_ptr<Self> self) : self_(std::move(self)) {}

Result<std::unique_ptr<GlesRenderer>> GlesRenderer::create() {
  auto self = std::make_unique<Self>();
  auto mask = Program::create(maskSource);
  if (!mask) return std::unexpected(mask.error());
  auto colour = Program::create(colourSource);
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

void GlesRenderer::Self::drawCommand(const ImDrawCmd& command, const ImDrawData& data,
                                     const Program*& current) const {
  const ImVec2 origin = data.DisplayPos;
  const float left = command.ClipRect.x - origin.x;
  const float top = command.ClipRect.y - origin.y;
  const float width = command.ClipRect.z - command.ClipRect.x;
  const float height = command.ClipRect.w - command.ClipRect.y;
  const auto texture = reinterpret_cast<TextureHandle>(command.GetTexID());
  if (width <= 0 || height <= 0 || texture == 0) return;
  const Program* wanted = isMask(texture) ? &mask : &colour;
  if (wanted != current) {
    wanted->use(origin, data.DisplaySize);
    current = wanted;
  }
  // Scissor counts from the bottom.
  glScissor(static_cast<GLint>(left), static_cast<GLint>(data.DisplaySize.y - top - height),
            static_cast<GLsizei>(width), static_cast<GLsizei>(height));
  glBindTexture(GL_TEXTURE_2D, glName(texture));
  pointAttributes(command.VtxOffset);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                 reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
}

void GlesRenderer::Self::drawList(const ImDrawList& list, const ImDrawData& data) const {
  static_assert(sizeof(ImDrawIdx) == 2, "Debian's ImGui has 16-bit indices");
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
  const Program* current = nullptr;
  for (const ImDrawCmd& command : list.CmdBuffer) drawCommand(command, data, current);
}

void GlesRenderer::render(const ImDrawData& data, std::uint32_t ground) {
  const auto channel = [&](unsigned shift) { return static_cast<float>((ground >> shift) & 0xFFu) / 255.0f; };
  glViewport(0, 0, static_cast<GLsizei>(data.DisplaySize.x), static_cast<GLsizei>(data.DisplaySize.y));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(channel(16), channel(8), channel(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glBindBuffer(GL_ARRAY_BUFFER, self_->vertices);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, self_->indices);
  for (const Attribute attribute : {positionAttribute, uvAttribute, colourAttribute}) {
    glEnableVertexAttribArray(attribute);
  }
  for (int i = 0; i < data.CmdListsCount; ++i) self_->drawList(*data.CmdLists[i], data);
}

Bitmap GlesRenderer::readPixels(int width, int height) const {
  const std::size_t row = static_cast<std::size_t>(width) * 4;
  std::vector<std::uint8_t> bottomUp(row * static_cast<std::size_t>(height));
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, bottomUp.data());
  Bitmap picture{width, height, std::vector<std::uint8_t>(bottomUp.size())};
  for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
    std::copy_n(&bottomUp[(static_cast<std::size_t>(height) - 1 - y) * row], row, &picture.rgba[y * row]);
  }
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  return picture;
}

std::size_t GlesRenderer::textureBytes() const {
  return self_->totalBytes;
}

}  // namespace lobby::draw
