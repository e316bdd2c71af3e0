// Encoding: libjpeg's optimised Huffman tables make a smaller file than stb_image_write at the same quality,
// so the picture looks better at the same size.
#include "platform/draw/jpeg.hpp"

#include <cstdlib>

#include "platform/draw/exif.hpp"
#include "platform/draw/jpeg_reader.hpp"

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

Result<Bitmap> readUpright(JpegReader& jpeg, int shrink) {
  Result<Bitmap> picture = jpeg.readPixels(shrink);
  if (picture) *picture = upright(std::move(*picture), jpeg.orientation());
  return picture;
}

}  // namespace

bool isJpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}

Result<Bitmap> decodeJpeg(std::string_view bytes) {
  JpegReader jpeg(bytes);
  if (const auto header = jpeg.readHeader(); !header) return std::unexpected(header.error());
  return readUpright(jpeg, 1);
}

Result<PictureSample> sampleJpeg(std::string_view bytes) {
  JpegReader jpeg(bytes);
  if (const auto header = jpeg.readHeader(); !header) return std::unexpected(header.error());
  Result<Bitmap> small = readUpright(jpeg, sampleShrink);
  if (!small) return std::unexpected(small.error());
  PictureSample sample{.width = jpeg.width(),
                       .height = jpeg.height(),
                       .bitDepth = jpeg.bitDepth(),
                       .colours = jpeg.colours(),
                       .iccProfile = jpeg.iccProfile(),
                       .primaries = {},
                       .small = std::move(*small)};
  if (turnsOver(jpeg.orientation())) std::swap(sample.width, sample.height);
  return sample;
}

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
