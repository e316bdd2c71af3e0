// JPEG by libjpeg-turbo: its optimised Huffman tables give a smaller file than stb_image_write at the same
// quality, so the picture looks better at the same size.
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {
namespace {

// Owns the compressor and the memory it writes into. libjpeg's default error handler ends the process; the
// only errors that reach it here are bugs and exhausted memory.
class Compressor {
 public:
  Compressor() {
    state_.err = jpeg_std_error(&errors_);
    jpeg_create_compress(&state_);
    jpeg_mem_dest(&state_, &buffer_, &size_);
  }
  ~Compressor() {
    jpeg_destroy_compress(&state_);
    std::free(buffer_);  // NOLINT: jpeg_mem_dest allocates with malloc
  }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  jpeg_compress_struct& state() { return state_; }
  std::string finish() {
    jpeg_finish_compress(&state_);
    return {reinterpret_cast<const char*>(buffer_), size_};
  }

 private:
  jpeg_compress_struct state_{};
  jpeg_error_mgr errors_{};
  unsigned char* buffer_ = nullptr;
  unsigned long size_ = 0;
};

}  // namespace

std::string encodeJpeg(const Bitmap& picture, int quality) {
  Compressor compressor;
  jpeg_compress_struct& jpeg = compressor.state();
  jpeg.image_width = static_cast<JDIMENSION>(picture.width);
  jpeg.image_height = static_cast<JDIMENSION>(picture.height);
  jpeg.input_components = 4;
  jpeg.in_color_space = JCS_EXT_RGBX;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg_start_compress(&jpeg, TRUE);
  const std::size_t stride = static_cast<std::size_t>(picture.width) * 4;
  while (jpeg.next_scanline < jpeg.image_height) {
    // libjpeg's interface is not const-correct; it only reads.
    auto* row = const_cast<JSAMPROW>(&picture.rgba[jpeg.next_scanline * stride]);
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  return compressor.finish();
}

}  // namespace lobby::draw
