#include "platform/draw/colour_profile.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include <lcms2.h>

namespace lobby::draw {
namespace {

// Of 255. Less than this nobody sees on a screen in a lobby.
constexpr int visible = 10;

constexpr std::size_t headerSize = 128;

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

struct DeleteTransform {
  void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, DeleteTransform>;

using Colour = std::array<std::uint8_t, 3>;

// Greys show another curve, the rest other primaries: strong ones would be cut off alike on both sides.
constexpr std::array<Colour, 9> samples{{{64, 64, 64},
                                         {128, 128, 128},
                                         {192, 192, 192},
                                         {200, 64, 64},
                                         {64, 200, 64},
                                         {64, 64, 200},
                                         {200, 200, 64},
                                         {64, 200, 200},
                                         {200, 64, 200}}};

// How far the colour that moves most moves. 0 when the profile cannot be used.
int largestMove(const Profile& profile, bool grey) {
  const Profile standard(cmsCreate_sRGBProfile());
  const Transform transform(cmsCreateTransform(profile.get(), grey ? TYPE_GRAY_8 : TYPE_RGB_8, standard.get(),
                                               TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC,
                                               cmsFLAGS_NOOPTIMIZE | cmsFLAGS_NOCACHE));
  if (!transform) return 0;
  int largest = 0;
  for (const Colour& sample : samples) {
    Colour seen{};
    cmsDoTransform(transform.get(), sample.data(), seen.data(), 1);
    for (std::size_t i = 0; i < 3; ++i) {
      largest = std::max(largest, std::abs(int{seen[i]} - int{sample[grey ? 0 : i]}));
    }
  }
  return largest;
}

std::string nameOf(const Profile& profile) {
  std::array<char, 128> text{};
  cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "US", text.data(), text.size() - 1);
  std::string name = text.data();
  std::erase_if(name, [](char c) { return c < ' ' || c > '~'; });
  return name.empty() ? "unnamed" : name;
}

}  // namespace

std::string foreignProfile(std::string_view icc) {
  if (icc.size() < headerSize) return {};
  const Profile profile(cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())));
  if (!profile) return {};
  // Read here: lcms2 hands out any number as one of its enum, which C++ does not allow.
  const std::string_view space = icc.substr(16, 4);
  if (space != "RGB " && space != "GRAY") return {};
  return largestMove(profile, space == "GRAY") >= visible ? nameOf(profile) : std::string();
}

std::string foreignProfile(const Primaries& p) {
  const cmsCIExyY white{p.whiteX, p.whiteY, 1};
  const cmsCIExyYTRIPLE primaries{{p.redX, p.redY, 1}, {p.greenX, p.greenY, 1}, {p.blueX, p.blueY, 1}};
  // sRGB's own curve: a PNG that says another gamma is put right when it is decoded.
  constexpr std::array<double, 5> curve{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  cmsToneCurve* tone = cmsBuildParametricToneCurve(nullptr, 4, curve.data());
  const std::array<cmsToneCurve*, 3> tones{tone, tone, tone};
  const Profile profile(cmsCreateRGBProfile(&white, &primaries, tones.data()));
  cmsFreeToneCurve(tone);
  return profile && largestMove(profile, false) >= visible ? "unnamed" : std::string();
}

}  // namespace lobby::draw
