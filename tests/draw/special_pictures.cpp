#include "tests/draw/special_pictures.hpp"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include <jpeglib.h>
#include <lcms2.h>
#include <png.h>

namespace lobby::draw {
namespace {

using namespace std::string_literals;

constexpr cmsCIExyY d65{0.3127, 0.3290, 1};
constexpr cmsCIExyYTRIPLE srgbPrimaries{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};

std::string saved(cmsHPROFILE profile, const char* name) {
  cmsMLU* text = cmsMLUalloc(nullptr, 1);
  cmsMLUsetASCII(text, "en", "US", name);
  cmsWriteTag(profile, cmsSigProfileDescriptionTag, text);
  cmsMLUfree(text);
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

std::string profileOf(const cmsCIExyYTRIPLE& primaries, double gamma, const char* name) {
  cmsToneCurve* tone = cmsBuildGamma(nullptr, gamma);
  cmsToneCurve* tones[] = {tone, tone, tone};
  cmsHPROFILE profile = cmsCreateRGBProfile(&d65, &primaries, tones);
  cmsFreeToneCurve(tone);
  return saved(profile, name);
}

// `rows` is called with the compressor ready to take them.
template <class SetUp, class Row>
std::string compressed(int width, int height, const SetUp& setUp, const Row& row) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &buffer, &size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  setUp(jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    JSAMPROW pixels = row(jpeg.next_scanline);
    jpeg_write_scanlines(&jpeg, &pixels, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string bytes(reinterpret_cast<const char*>(buffer), size);
  jpeg_destroy_compress(&jpeg);
  std::free(buffer);  // NOLINT: jpeg_mem_dest allocates with malloc
  return bytes;
}

std::string evenJpeg(int width, int height, J_COLOR_SPACE space, const std::vector<unsigned char>& pixel) {
  std::vector<unsigned char> line;
  for (int x = 0; x < width; ++x) line.insert(line.end(), pixel.begin(), pixel.end());
  return compressed(
      width, height,
      [&](jpeg_compress_struct& jpeg) {
        jpeg.input_components = static_cast<int>(pixel.size());
        jpeg.in_color_space = space;
        jpeg_set_defaults(&jpeg);
      },
      [&](JDIMENSION) { return line.data(); });
}

std::string bigEndian(unsigned value, int size) {
  std::string bytes;
  for (int i = size - 1; i >= 0; --i) bytes += static_cast<char>(value >> (8 * i));
  return bytes;
}

}  // namespace

std::string adobeRgbProfile() {
  return profileOf({{0.64, 0.33, 1}, {0.21, 0.71, 1}, {0.15, 0.06, 1}}, 2.19921875, "Adobe RGB (1998)");
}

std::string srgbProfile() {
  return saved(cmsCreate_sRGBProfile(), "House profile");
}

std::string gammaProfile(double gamma) {
  return profileOf(srgbPrimaries, gamma, "Another curve");
}

std::string greyProfile(double gamma) {
  cmsToneCurve* tone = cmsBuildGamma(nullptr, gamma);
  cmsHPROFILE profile = cmsCreateGrayProfile(&d65, tone);
  cmsFreeToneCurve(tone);
  return saved(profile, "Grey");
}

std::string exifWith(int orientation, bool littleEndian) {
  const auto number = [&](unsigned value, int size) {
    std::string bytes = bigEndian(value, size);
    return littleEndian ? std::string(bytes.rbegin(), bytes.rend()) : bytes;
  };
  std::string tiff = (littleEndian ? "II" : "MM") + number(42, 2) + number(8, 4);
  tiff += number(2, 2);
  tiff += number(0x0100, 2) + number(4, 2) + number(1, 4) + number(640, 4);  // a width, to be passed over
  tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(static_cast<unsigned>(orientation), 2) +
          number(0, 2);
  return tiff + number(0, 4);
}

std::string jpegWith(const std::string& jpeg, unsigned char marker, const std::string& data) {
  return jpeg.substr(0, 2) + "\xFF"s + static_cast<char>(marker) +
         bigEndian(static_cast<unsigned>(data.size()) + 2, 2) + data + jpeg.substr(2);
}

std::string jpegWithExif(const std::string& jpeg, const std::string& tiff) {
  return jpegWith(jpeg, 0xE1, "Exif\0\0"s + tiff);
}

std::string jpegWithProfile(const std::string& jpeg, const std::string& icc) {
  return jpegWith(jpeg, 0xE2, "ICC_PROFILE\0\x01\x01"s + icc);
}

std::string cmykJpeg(int width, int height, std::array<unsigned char, 4> inks) {
  std::vector<unsigned char> pixel;
  for (const unsigned char ink : inks)
    pixel.push_back(static_cast<unsigned char>(255 - ink));  // as Adobe does
  return evenJpeg(width, height, JCS_CMYK, pixel);
}

std::string greyJpeg(int width, int height, unsigned char grey) {
  return evenJpeg(width, height, JCS_GRAYSCALE, {grey});
}

std::string progressiveJpeg(const Bitmap& picture) {
  return compressed(
      picture.width, picture.height,
      [](jpeg_compress_struct& jpeg) {
        jpeg.input_components = 4;
        jpeg.in_color_space = JCS_EXT_RGBX;
        jpeg_set_defaults(&jpeg);
        jpeg_simple_progression(&jpeg);
      },
      [&](JDIMENSION y) {
        return const_cast<JSAMPROW>(
            &picture.rgba[std::size_t{y} * static_cast<std::size_t>(picture.width) * 4]);
      });
}

std::string pngWith(const Bitmap& picture, const PngExtras& extras) {
  std::string bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &bytes,
      [](png_structp to, png_bytep data, std::size_t size) {
        static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<const char*>(data), size);
      },
      nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width), static_cast<png_uint_32>(picture.height),
               extras.deep ? 16 : 8, PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!extras.icc.empty()) {
    png_set_iCCP(png, info, "x", PNG_COMPRESSION_TYPE_BASE,
                 reinterpret_cast<png_const_bytep>(extras.icc.data()),
                 static_cast<png_uint_32>(extras.icc.size()));
  }
  if (!extras.exif.empty()) {
    std::string exif = extras.exif;
    png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()),
                   reinterpret_cast<png_bytep>(exif.data()));
  }
  if (extras.gamma) png_set_gAMA(png, info, *extras.gamma);
  if (extras.primaries) {
    const auto& p = *extras.primaries;
    png_set_cHRM(png, info, p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
  }
  png_write_info(png, info);
  for (int y = 0; y < picture.height; ++y) {
    std::vector<std::uint8_t> row;
    const std::size_t stride = static_cast<std::size_t>(picture.width) * 4;
    const std::size_t first = static_cast<std::size_t>(y) * stride;
    for (std::size_t i = 0; i < stride; ++i) {
      const std::uint8_t value = picture.rgba[first + i];
      row.insert(row.end(), extras.deep ? 2 : 1, value);
    }
    png_write_row(png, row.data());
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

}  // namespace lobby::draw
