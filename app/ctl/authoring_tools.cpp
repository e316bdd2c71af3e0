#include "app/ctl/authoring_tools.hpp"

#include "app/ctl/measure_cards.hpp"
#include "platform/draw/inspect.hpp"
#include "platform/draw/picture_codec.hpp"

namespace lobby::ctl {
namespace {

constexpr int jpegQuality = 90;  // dark gradients show their blocks below that
constexpr int fullSize = 1920;
constexpr int thumbWidth = 480;

Result<authoring::EncodedPicture> encodePicture(std::string_view bytes) {
  const auto picture = draw::decodePicture(bytes);
  if (!picture) return std::unexpected(picture.error());
  const draw::Bitmap full = draw::scaleToFit(*picture, fullSize, fullSize);
  const draw::Bitmap thumb = draw::scaleToFit(full, thumbWidth, fullSize);
  return authoring::EncodedPicture{draw::encodeJpeg(full, jpegQuality), draw::encodeJpeg(thumb, jpegQuality),
                                   full.width, full.height, draw::dominantColour(thumb)};
}

}  // namespace

Result<AuthoringTools> AuthoringTools::create(const std::filesystem::path& assets) {
  AuthoringTools made;
  auto engine = text::Engine::create(assets / "fonts" / "fonts.conf");
  if (!engine) return std::unexpected(engine.error());
  made.engine_ = std::move(*engine);
  made.tools_.encodePicture = encodePicture;
  made.tools_.inspectPicture = draw::inspectPicture;
  made.tools_.uncoveredCharacters = [fonts = made.engine_.get()](std::string_view text) {
    return fonts->uncovered(text);
  };
  made.tools_.hyphenate = [hyphenator = made.hyphenator_.get()](
                              std::string_view text, std::string_view language, authoring::TextKind kind) {
    return hyphenator->hyphenate(text, language, kind);
  };
  made.tools_.measureCards = [assets](const std::filesystem::path& snapshot) {
    return measureCards(snapshot, assets);
  };
  return made;
}

}  // namespace lobby::ctl
