// One JPEG file being read, by libjpeg-turbo. stb_image writes behind its tables on a damaged file (our
// fuzzer found it, in the 2.28 of Debian 12), and programmes bring in pictures from anywhere.
#pragma once

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include "platform/base/picture_facts.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

// `bytes` must outlive it. readHeader comes first; when it failed nothing else may be called.
class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes);
  ~JpegReader();
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  Result<void> readHeader();
  int width() const { return static_cast<int>(state_.image_width); }
  int height() const { return static_cast<int>(state_.image_height); }
  int bitDepth() const { return state_.data_precision; }
  PictureColours colours() const;
  // Progressive, mostly. Needs memory for all of the picture's coefficients: six bytes and more a pixel.
  bool isInSeveralScans();
  int orientation() const;  // as EXIF says, 1 to 8

  // All pixels, as stored: in full (1), or as many times smaller (2, 4, 8), which is faster. Fails when the
  // file is torn or damaged. Once only.
  Result<Bitmap> readPixels(int shrink);

  // Empty when there is none, or a torn one. After the pixels: libjpeg would count it as damage to them.
  std::string iccProfile();

 private:
  // libjpeg's way to fail is a function that must not return.
  struct Failure {
    jpeg_error_mgr manager{};  // first, so that its address is that of the whole
    std::jmp_buf jump{};
    char reason[JMSG_LENGTH_MAX] = "";
  };
  [[noreturn]] static void giveUp(j_common_ptr jpeg);
  static void note(j_common_ptr jpeg, int level);
  static void watchScans(j_common_ptr jpeg);

  bool start();
  bool plan(int shrink);
  bool decompress(std::uint8_t* rgba);
  bool findProfile(JOCTET** data, unsigned* size);
  void turnIntoRgba(std::uint8_t* cmyk) const;
  std::unexpected<Error> unreadable() const;

  std::string_view bytes_;
  jpeg_decompress_struct state_{};
  Failure failure_;
  jpeg_progress_mgr progress_{};
};

}  // namespace lobby::draw
