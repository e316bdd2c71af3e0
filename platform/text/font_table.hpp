// The fonts that layouts refer to by number: file, face in the file, and size. A number stays good for the
// table's lifetime. Opened faces are bounded; the least recently used one is closed and opened again if
// needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct FT_FaceRec_;

namespace lobby::text {

struct Font {
  std::string file;
  int index = 0;     // of the face in a collection
  float size = 0;    // px
  std::string name;  // of the face, as tests print it: "NotoSansCJK-Regular#JP"
};

class FontTable {
 public:
  static constexpr std::size_t mostFonts = 4096;  // face and size; a page uses some ten
  static constexpr std::size_t mostOpenFaces = 24;

  FontTable();
  ~FontTable();
  FontTable(const FontTable&) = delete;
  FontTable& operator=(const FontTable&) = delete;

  // The number of this font; a new one if it was never asked for. When the table is full, the number of the
  // nearest size of the same face, or 0.
  int idOf(std::string_view file, int index, float size);

  // `id` must come from this table.
  const Font& font(int id) const;

  // Closes all faces; they are opened again when needed.
  void closeFaces();

  // The face, scaled to the font's size; null where the file cannot be opened. Good until the next call.
  FT_FaceRec_* face(int id);

 private:
  struct Self;
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::text
