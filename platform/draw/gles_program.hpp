// The two shader programs of GlesRenderer.
#pragma once

#include <GLES2/gl2.h>

#include "platform/base/result.hpp"
#include "platform/draw/rotation.hpp"

namespace lobby::draw {

// A name of OpenGL's, not its owner: whoever has it calls destroy(), with the context current.
class GlesProgram {
 public:
  enum class Texture { mask, colour };
  enum Attribute : GLuint { position, uv, colour };

  static Result<GlesProgram> create(Texture texture);

  // Vertices are in px of `picture`, which lies turned on the panel.
  void use(const Rect& picture, Rotation rotation) const;
  void destroy() const { glDeleteProgram(name_); }

 private:
  GLuint name_ = 0;
  GLint clipX_ = -1;
  GLint clipY_ = -1;
};

}  // namespace lobby::draw
