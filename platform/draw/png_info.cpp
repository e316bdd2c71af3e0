// libpng's simplified interface, which decodes, says nothing of profiles and orientation: this asks the other
// one.
#include "platform/draw/png_info.hpp"

#include <csetjmp>
#include <cstring>

#include <png.h>

#include "platform/draw/exif.hpp"

namespace lobby::draw {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, giveUp, stayQuiet);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
  }
  ~Reader() { png_destroy_read_struct(&png_, &info_, nullptr); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // Nothing in it owns memory: longjmp runs no destructors.
  bool readHeader() {
    if (info_ == nullptr || setjmp(jump_) != 0) return false;
    png_set_read_fn(png_, this, giveBytes);
    png_read_info(png_, info_);
    return true;
  }

  int bitDepth() const { return png_get_bit_depth(png_, info_); }
  PictureColours colours() const {
    const bool coloured = (png_get_color_type(png_, info_) & PNG_COLOR_MASK_COLOR) != 0;
    return coloured ? PictureColours::rgb : PictureColours::grey;
  }
  int orientation() const {
    png_uint_32 size = 0;
    png_bytep data = nullptr;
    if (png_get_eXIf_1(png_, info_, &size, &data) == 0) return 1;
    return exifOrientation({reinterpret_cast<const char*>(data), size});
  }
  std::string iccProfile() const {
    png_charp name = nullptr;
    int compression = 0;
    png_bytep data = nullptr;
    png_uint_32 size = 0;
    if (png_get_iCCP(png_, info_, &name, &compression, &data, &size) == 0) return {};
    return {reinterpret_cast<const char*>(data), size};
  }
  std::optional<Primaries> primaries() const {
    Primaries p;
    int intent = 0;
    if (png_get_sRGB(png_, info_, &intent) != 0) return std::nullopt;
    if (png_get_cHRM(png_, info_, &p.whiteX, &p.whiteY, &p.redX, &p.redY, &p.greenX, &p.greenY, &p.blueX,
                     &p.blueY) == 0) {
      return std::nullopt;
    }
    return p;
  }

 private:
  [[noreturn]] static void giveUp(png_structp png, png_const_charp /*why*/) {
    std::longjmp(static_cast<Reader*>(png_get_error_ptr(png))->jump_, 1);
  }
  static void stayQuiet(png_structp /*png*/, png_const_charp /*why*/) {}
  static void giveBytes(png_structp png, png_bytep to, std::size_t size) {
    std::string_view& rest = static_cast<Reader*>(png_get_io_ptr(png))->rest_;
    if (size > rest.size()) png_error(png, "the file ends too early");
    std::memcpy(to, rest.data(), size);
    rest.remove_prefix(size);
  }

  std::string_view rest_;
  std::jmp_buf jump_{};
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace

PngInfo readPngInfo(std::string_view bytes) {
  Reader reader(bytes);
  if (!reader.readHeader()) return {};
  PngInfo info{reader.bitDepth(), reader.colours(), reader.orientation(), reader.iccProfile(), {}};
  if (info.iccProfile.empty()) info.primaries = reader.primaries();
  return info;
}

}  // namespace lobby::draw
