#include "platform/text/font_table.hpp"

#include <algorithm>
#include <cmath>
#include <list>
#include <vector>

#include "platform/base/log.hpp"
#include "platform/text/handles.hpp"

namespace lobby::text {
namespace {

struct OpenFace {
  std::string file;
  int index = 0;
  float size = 0;     // it is scaled to now
  FaceHandle handle;  // null: could not be opened, and is not tried again
};

std::string nameOf(std::string_view file, int index) {
  const std::size_t slash = file.rfind('/');
  std::string name(file.substr(slash == std::string_view::npos ? 0 : slash + 1));
  name.erase(std::min(name.rfind('.'), name.size()));
  if (index > 0 || file.ends_with(".ttc")) name += '#' + std::to_string(index);
  return name;
}

// A font of fixed bitmaps (emoji) takes its largest strike; whoever draws it scales.
void scale(FT_Face face, float size) {
  if (FT_IS_SCALABLE(face)) {
    FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(std::lround(size * 64)), 72, 72);
  } else if (face->num_fixed_sizes > 0) {
    FT_Select_Size(face, face->num_fixed_sizes - 1);
  }
}

}  // namespace

struct FontTable::Self {
  FreeTypeHandle library;
  std::vector<Font> fonts;
  std::list<OpenFace> faces;  // most recently used first

  OpenFace& open(const Font& font);
};

// Moves the face to the front, opening it if need be.
OpenFace& FontTable::Self::open(const Font& font) {
  const auto found = std::ranges::find_if(
      faces, [&](const OpenFace& face) { return face.index == font.index && face.file == font.file; });
  if (found != faces.end()) {
    faces.splice(faces.begin(), faces, found);
    return faces.front();
  }
  if (faces.size() >= mostOpenFaces) faces.pop_back();
  FT_Face face = nullptr;
  if (!library || FT_New_Face(library.get(), font.file.c_str(), font.index, &face) != 0) {
    log::warnOnce("opening the font " + font.file + ": FreeType cannot read it; reinstall its package");
    face = nullptr;
  }
  faces.push_front({font.file, font.index, 0, FaceHandle(face)});
  return faces.front();
}

FontTable::FontTable() : self_(std::make_unique<Self>()) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) == 0) self_->library.reset(library);
}

FontTable::~FontTable() = default;

void FontTable::closeFaces() {
  self_->faces.clear();
}

int FontTable::idOf(std::string_view file, int index, float size) {
  int nearest = 0;
  float distance = 1e9f;
  for (std::size_t i = 0; i < self_->fonts.size(); ++i) {
    const Font& font = self_->fonts[i];
    if (font.index != index || font.file != file) continue;
    if (const float d = std::abs(font.size - size); d < distance) {
      distance = d;
      nearest = static_cast<int>(i);
    }
    if (distance == 0) return nearest;
  }
  if (self_->fonts.size() >= mostFonts) return nearest;
  self_->fonts.push_back({std::string(file), index, size, nameOf(file, index)});
  return static_cast<int>(self_->fonts.size()) - 1;
}

const Font& FontTable::font(int id) const {
  return self_->fonts[static_cast<std::size_t>(id)];
}

FT_FaceRec_* FontTable::face(int id) {
  const Font& wanted = font(id);
  OpenFace& open = self_->open(wanted);
  if (open.handle && open.size != wanted.size) {
    scale(open.handle.get(), wanted.size);
    open.size = wanted.size;
  }
  return open.handle.get();
}

}  // namespace lobby::text
