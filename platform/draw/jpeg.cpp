// JPEG by libjpeg-turbo. stb_image writes behind its tables on a damaged file (our fuzzer found it, in
// the 2.28 of Debian 12), and programmes bring in pictures from anywhere. Encoding: libjpeg's optimised
// Huffman tables make a smaller file than stb_image_write at the same quality, so the picture looks better at
// the same size.
#include "platform/draw/jpeg.hpp"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace lobby::draw {
namespace {

constexpr JDIMENSION largestSide = 8192;
// A file of a few kilobytes can ask for thousands of passes over a large picture.
constexpr int mostScans = 100;

// libjpeg's way to fail is a function that must not return.
struct Failure {
  jpeg_error_mgr manager{};  // first, so that its address is that of the whole
  std::jmp_buf jump{};
  char reason[JMSG_LENGTH_MAX] = "";
};

[[noreturn]] void failJpeg(j_common_ptr jpeg) {
  auto* failure = reinterpret_cast<Failure*>(jpeg->err);
  jpeg->err->format_message(jpeg, failure->reason);
  std::longjmp(failure->jump, 1);
}

void watchScans(j_common_ptr jpeg) {
  if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > mostScans) failJpeg(jpeg);
}

void stayQuiet(j_common_ptr /*jpeg*/) {}

class Decompressor {
 public:
  explicit Decompressor(std::string_view bytes) : bytes_(bytes) {
    state_.err = jpeg_std_error(&failure_.manager);
    failure_.manager.error_exit = failJpeg;
    failure_.manager.output_message = stayQuiet;
    progress_.progress_monitor = watchScans;
  }
  ~Decompressor() { jpeg_destroy_decompress(&state_); }
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;

  // Nothing in these two owns memory: longjmp runs no destructors.
  bool readHeader() {
    if (setjmp(failure_.jump) != 0) return false;
    jpeg_create_decompress(&state_);
    state_.progress = &progress_;
    jpeg_mem_src(&state_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
    jpeg_read_header(&state_, TRUE);
    return true;
  }
  bool readPixels(std::uint8_t* rgba) {
    if (setjmp(failure_.jump) != 0) return false;
    state_.out_color_space = JCS_EXT_RGBA;
    jpeg_start_decompress(&state_);
    const std::size_t stride = static_cast<std::size_t>(state_.output_width) * 4;
    while (state_.output_scanline < state_.output_height) {
      JSAMPROW row = rgba + state_.output_scanline * stride;
      jpeg_read_scanlines(&state_, &row, 1);
    }
    // A file that ends early is filled with grey and a warning: half a still is no still.
    return state_.err->num_warnings == 0;
  }

  JDIMENSION width() const { return state_.image_width; }
  JDIMENSION height() const { return state_.image_height; }
  const char* reason() const { return failure_.reason[0] != '\0' ? failure_.reason : "the file is damaged"; }

 private:
  std::string_view bytes_;
  jpeg_decompress_struct state_{};
  Failure failure_;
  jpeg_progress_mgr progress_{};
};

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

std::unexpected<Error> unreadable(const Decompressor& jpeg) {
  return fail(ErrorKind::content, std::string("this JPEG cannot be read (") + jpeg.reason() +
                                      "); save it again as an ordinary RGB JPEG");
}

Result<void> checkHeader(Decompressor& jpeg) {
  if (!jpeg.readHeader()) return unreadable(jpeg);
  if (jpeg.width() <= largestSide && jpeg.height() <= largestSide) return {};
  return fail(ErrorKind::content, "this picture is larger than 8192 pixels a side; make it smaller");
}

}  // namespace

bool isJpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}

Result<void> checkJpeg(std::string_view bytes) {
  Decompressor jpeg(bytes);
  return checkHeader(jpeg);
}

Result<Bitmap> decodeJpeg(std::string_view bytes) {
  Decompressor jpeg(bytes);
  if (const auto header = checkHeader(jpeg); !header) return std::unexpected(header.error());
  Bitmap picture{static_cast<int>(jpeg.width()), static_cast<int>(jpeg.height()), {}};
  picture.rgba.resize(static_cast<std::size_t>(jpeg.width()) * jpeg.height() * 4);
  if (!jpeg.readPixels(picture.rgba.data())) return unreadable(jpeg);
  return picture;
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
