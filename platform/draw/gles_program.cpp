#include "platform/draw/gles_program.hpp"

#include <string>

namespace lobby::draw {
namespace {

constexpr const char* vertexSource = R"(
uniform vec3 clipX;  // px of the picture to clip space: times x, times y, offset
uniform vec3 clipY;
attribute vec2 position;
attribute vec2 uv;
attribute vec4 colour;
varying vec2 fragmentUv;
varying vec4 fragmentColour;
void main() {
  fragmentUv = uv;
  fragmentColour = colour;
  vec3 place = vec3(position, 1.0);
  gl_Position = vec4(dot(clipX, place), dot(clipY, place), 0.0, 1.0);
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

}  // namespace

Result<GlesProgram> GlesProgram::create(Texture texture) {
  const auto vertex = compile(GL_VERTEX_SHADER, vertexSource);
  if (!vertex) return std::unexpected(vertex.error());
  const auto fragment = compile(GL_FRAGMENT_SHADER, texture == Texture::mask ? maskSource : colourSource);
  if (!fragment) return std::unexpected(fragment.error());
  GlesProgram program;
  program.name_ = glCreateProgram();
  glAttachShader(program.name_, *vertex);
  glAttachShader(program.name_, *fragment);
  glBindAttribLocation(program.name_, position, "position");
  glBindAttribLocation(program.name_, uv, "uv");
  glBindAttribLocation(program.name_, colour, "colour");
  glLinkProgram(program.name_);
  glDeleteShader(*vertex);
  glDeleteShader(*fragment);
  GLint linked = 0;
  glGetProgramiv(program.name_, GL_LINK_STATUS, &linked);
  if (linked == 0) return fail(ErrorKind::system, "the graphics driver cannot link a shader");
  program.clipX_ = glGetUniformLocation(program.name_, "clipX");
  program.clipY_ = glGetUniformLocation(program.name_, "clipY");
  return program;
}

void GlesProgram::use(const Rect& picture, Rotation rotation) const {
  const auto place = [&](float x, float y) {
    return turned(Point{x - picture.x, y - picture.y}, picture.width, picture.height, rotation);
  };
  const Point origin = place(0, 0);
  const Point right = place(1, 0);
  const Point down = place(0, 1);
  const auto [width, height] = turnedSize(picture.width, picture.height, rotation);
  glUseProgram(name_);
  glUniform3f(clipX_, (right.x - origin.x) * 2 / width, (down.x - origin.x) * 2 / width,
              origin.x * 2 / width - 1);
  glUniform3f(clipY_, (origin.y - right.y) * 2 / height, (origin.y - down.y) * 2 / height,
              1 - origin.y * 2 / height);
}

}  // namespace lobby::draw
