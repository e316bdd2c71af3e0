// Picture files as other programs write them: with profiles, orientation, inks, in scans.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "platform/draw/picture_codec.hpp"

namespace lobby::draw {

// Colour profiles, made by lcms2.
std::string adobeRgbProfile();           // other primaries and another curve
std::string srgbProfile();               // under a name of its own
std::string gammaProfile(double gamma);  // sRGB's primaries, another curve
std::string greyProfile(double gamma);

// EXIF data that says only this, without the "Exif" in front.
std::string exifWith(int orientation, bool littleEndian = true);

// The JPEG with one more marker (0xE1: APP1) right after its beginning.
std::string jpegWith(const std::string& jpeg, unsigned char marker, const std::string& data);
std::string jpegWithExif(const std::string& jpeg, const std::string& tiff);
std::string jpegWithProfile(const std::string& jpeg, const std::string& icc);

// Of one colour, or a progressive one of a picture.
std::string cmykJpeg(int width, int height, std::array<unsigned char, 4> inks);
std::string greyJpeg(int width, int height, unsigned char grey);
std::string progressiveJpeg(const Bitmap& picture);

struct PngExtras {
  std::string icc = {};
  std::string exif = {};
  std::optional<double> gamma = {};
  std::optional<std::array<double, 8>> primaries = {};  // white, red, green, blue; x and y each
  bool deep = false;                                    // 16 bits a channel
};
std::string pngWith(const Bitmap& picture, const PngExtras& extras);

}  // namespace lobby::draw
