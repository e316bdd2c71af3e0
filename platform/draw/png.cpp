// PNG by libpng's simplified interface: it turns every kind of PNG into 8-bit RGBA and never jumps.
#include "platform/draw/png.hpp"

#include <png.h>

#include "platform/base/files.hpp"

namespace lobby::draw {
namespace {

constexpr png_uint_32 largestSide = 8192;

class Image {
 public:
  Image() { image_.version = PNG_IMAGE_VERSION; }
  ~Image() { png_image_free(&image_); }
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  png_image* get() { return &image_; }
  png_image* operator->() { return &image_; }

 private:
  png_image image_{};
};

std::unexpected<Error> unreadable(Image& image) {
  return fail(ErrorKind::content, std::string("this PNG cannot be read (") + image->message +
                                      "); save it again as an ordinary PNG or JPEG");
}

Result<void> readHeader(Image& image, std::string_view bytes) {
  if (png_image_begin_read_from_memory(image.get(), bytes.data(), bytes.size()) == 0)
    return unreadable(image);
  if (image->width <= largestSide && image->height <= largestSide) return {};
  return fail(ErrorKind::content, "this picture is larger than 8192 pixels a side; make it smaller");
}

}  // namespace

bool isPng(std::string_view bytes) {
  return bytes.starts_with("\x89PNG");
}

Result<void> checkPng(std::string_view bytes) {
  Image image;
  return readHeader(image, bytes);
}

Result<Bitmap> decodePng(std::string_view bytes) {
  Image image;
  if (const auto header = readHeader(image, bytes); !header) return std::unexpected(header.error());
  image->format = PNG_FORMAT_RGBA;
  Bitmap picture{static_cast<int>(image->width), static_cast<int>(image->height), {}};
  picture.rgba.resize(PNG_IMAGE_SIZE(*image.get()));
  if (png_image_finish_read(image.get(), nullptr, picture.rgba.data(), 0, nullptr) == 0)
    return unreadable(image);
  return picture;
}

Result<void> writePng(const std::string& file, const Bitmap& picture) {
  Image image;
  image->width = static_cast<png_uint_32>(picture.width);
  image->height = static_cast<png_uint_32>(picture.height);
  image->format = PNG_FORMAT_RGBA;
  image->flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = 0;
  std::string bytes;
  bool written = png_image_write_get_memory_size(*image.get(), size, 0, picture.rgba.data(), 0, nullptr) != 0;
  if (written) {
    bytes.resize(size);
    written =
        png_image_write_to_memory(image.get(), bytes.data(), &size, 0, picture.rgba.data(), 0, nullptr) != 0;
  }
  if (!written) return fail(ErrorKind::system, "cannot encode " + file + ": " + image->message);
  bytes.resize(size);
  return writeFileAtomically(file, bytes);
}

}  // namespace lobby::draw
