// What the pictures show: are they large enough, bright enough, each another one?
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

#include "data/authoring/check.hpp"
#include "data/authoring/inspect.hpp"

namespace lobby::authoring {
namespace {

// The kiosk shows pictures at 1920×1080 mostly, and keeps none larger than 1920 px.
constexpr int smallestPicture = 320;
constexpr int smallestHero = 1280;
constexpr int smallestOther = 800;
constexpr int largestUseful = 6000;
constexpr std::size_t largestFile = 20'000'000;

constexpr double screenShape = 16.0 / 9;
constexpr double widestShape = 3.6;     // beyond it more than half is cut off
constexpr double narrowestShape = 0.4;  // slimmer than a telephone
constexpr double largestCut = 1.0 / 3;

constexpr double almostBlack = 0.95;
constexpr int flatRange = 8;

// Measured: a copy at a quarter of the size and JPEG quality 40 stays within both; of different stills none
// came nearer than 8 bits.
constexpr int sameBits = 6;
constexpr int sameColour = 4;

std::string sizeOf(const PictureFacts& facts) {
  return std::to_string(facts.width) + " × " + std::to_string(facts.height) + " pixels";
}

void checkSize(const InspectedPicture& seen, Reporter& reporter) {
  const Place& place = seen.picture->place;
  const int side = std::max(seen.facts.width, seen.facts.height);
  if (side < smallestPicture) {
    reporter.error(place, "the picture is only " + sizeOf(seen.facts) +
                              ", too small to be shown, take one of about 1920 × 1080");
  } else if (seen.isHero && side < smallestHero) {
    reporter.warning(place, "the picture is only " + sizeOf(seen.facts) +
                                " and looks soft on the card, take one of about 1920 × 1080");
  } else if (side < smallestOther) {
    reporter.warning(place, "the picture is only " + sizeOf(seen.facts) +
                                " and looks soft when it fills the screen, take one of about 1920 × 1080");
  } else if (side > largestUseful) {
    reporter.warning(place, "the picture has " + sizeOf(seen.facts) +
                                ", far more than the kiosk shows, make it smaller so that building is fast");
  } else if (seen.fileSize > largestFile) {
    reporter.warning(place, "the file has " + std::to_string(seen.fileSize / 1'000'000) +
                                " MB, far more than needed, save it as JPEG so that building is fast");
  }
}

void checkColours(const InspectedPicture& seen, Reporter& reporter) {
  if (seen.facts.colours == PictureColours::cmyk) {
    reporter.warning(
        seen.picture->place,
        "the picture is in CMYK, the inks of print, its colours will look off, save it as RGB (sRGB)");
  } else if (!seen.facts.foreignProfile.empty()) {
    reporter.warning(seen.picture->place,
                     "the picture has the colour profile " + seen.facts.foreignProfile +
                         ", its colours will look off, convert it to sRGB and save it again");
  }
}

void checkLight(const InspectedPicture& seen, Reporter& reporter) {
  if (seen.facts.blackShare >= almostBlack) {
    reporter.warning(seen.picture->place,
                     "the picture is almost black, visitors will see nothing, take another one");
  } else if (seen.facts.range <= flatRange) {
    reporter.warning(seen.picture->place, "the picture shows one flat colour, take another one");
  }
}

void checkShape(const InspectedPicture& seen, Reporter& reporter) {
  const double shape = static_cast<double>(seen.facts.width) / seen.facts.height;
  const double cut = 1 - std::min(shape / screenShape, screenShape / shape);
  const std::string percent = std::to_string(std::lround(cut * 100)) + " %";
  if (shape > widestShape || shape < narrowestShape) {
    reporter.warning(seen.picture->place, "the picture is so " + std::string(shape > 1 ? "wide" : "narrow") +
                                              " that " + percent +
                                              " of it is cut off on the screen, crop it to about 16:9");
  } else if (cut > largestCut && !seen.picture->focal) {
    reporter.warning(seen.picture->place, percent +
                                              " of the picture is cut off on the screen, say in stills.toml "
                                              "what must stay: focal = [0.5, 0.3] under [\"" +
                                              seen.picture->place.file.stem().string() + "\"]");
  }
}

bool isSameColour(std::uint32_t a, std::uint32_t b) {
  for (const unsigned shift : {16u, 8u, 0u}) {
    const int apart = static_cast<int>(a >> shift & 0xFFu) - static_cast<int>(b >> shift & 0xFFu);
    if (std::abs(apart) > sameColour) return false;
  }
  return true;
}

bool looksSame(const PictureFacts& a, const PictureFacts& b) {
  return std::popcount(a.fingerprint ^ b.fingerprint) <= sameBits && isSameColour(a.meanColour, b.meanColour);
}

// An article may well show a still of its film; a film that shows another's is a slip.
void checkTwins(const std::vector<InspectedPicture>& all, Reporter& reporter) {
  for (auto later = all.begin(); later != all.end(); ++later) {
    if (later->facts.range <= flatRange) continue;
    const auto twin = std::find_if(all.begin(), later, [&](const InspectedPicture& earlier) {
      const bool bothFilms = earlier.card.kind == CardKind::film && later->card.kind == CardKind::film;
      return (bothFilms || earlier.card == later->card) && looksSame(earlier.facts, later->facts);
    });
    if (twin == later) continue;
    const bool sameCard = twin->card == later->card;
    reporter.warning(
        later->picture->place,
        "this looks like the same picture as " +
            (sameCard ? twin->picture->source : twin->picture->place.file.string()) +
            (sameCard ? ", take one of them out" : ", take it out of the film it does not belong to"));
  }
}

}  // namespace

void checkPictureFiles(const Subject& subject, Reporter& reporter) {
  const std::vector<InspectedPicture> all = inspectPictures(subject, reporter);
  for (const InspectedPicture& seen : all) {
    for (const auto check : {checkSize, checkColours, checkLight, checkShape}) check(seen, reporter);
  }
  checkTwins(all, reporter);
}

}  // namespace lobby::authoring
