#include "app/ctl/report/card_pictures.hpp"

#include "app/iso_time.hpp"
#include "app/motion.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

// Drawn at two thirds of the lobby panel and halved: finer than drawn small.
constexpr int longSide = 1280;
constexpr int shortSide = 720;
constexpr int quality = 70;
constexpr std::size_t pictureBudget = 64u
                                      << 20;  // bytes of textures: both heroes and the thumbnails of a card

}  // namespace

Result<std::unique_ptr<CardPictures>> CardPictures::create(const fs::path& snapshot, const fs::path& assets,
                                                           const std::string& now, const Clock& clock) {
  Programme programme = openProgramme(snapshot, {});
  if (programme.error) return std::unexpected(*programme.error);
  const std::string& zone = programme.cinema.timeZone;
  const auto moment = now.empty() ? Result<WallTime>(clock.wall()) : parseMoment(now, zone);
  if (!moment) return std::unexpected(moment.error());
  const LocalMinute minute = localMinute(*moment, zone);
  auto engine = text::Engine::create(assets / "fonts" / "fonts.conf");
  if (!engine) return std::unexpected(engine.error());
  auto content = Content::create(programme.catalogue.get(), programme.cinema, assets);
  if (!content) return std::unexpected(content.error());
  std::unique_ptr<CardPictures> made(new CardPictures(std::move(programme), minute));
  const auto read = [pictures = made->programme_.pictures](std::int64_t picture, bool thumb) {
    return pictures->read(picture, thumb ? PictureSize::thumb : PictureSize::full);
  };
  made->presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{made->renderer_, std::move(*engine), std::move(*content), read, [] {}}, made->cards(),
      pictureBudget);
  return made;
}

std::string CardPictures::title(const CardKey& card) const {
  const std::string& language = programme_.cinema.defaultLanguage;
  if (card.kind == CardKind::article) {
    const auto article = programme_.catalogue->article(card.id, language);
    return article ? article->text.title : "";
  }
  const auto film = programme_.catalogue->film(card.id, language);
  return film ? film->text.title : "";
}

std::string CardPictures::draw(std::size_t card, const std::string& language, bool portrait) {
  const theme::Metrics metrics =
      portrait ? theme::metricsFor(shortSide, longSide) : theme::metricsFor(longSide, shortSide);
  const int width = static_cast<int>(metrics.width);
  const int height = static_cast<int>(metrics.height);
  State state;
  state.language = language;
  state.card = static_cast<int>(card);
  // Long enough after its beginning for everything to stand still.
  const Presenter::Moment moment{state, metrics, 2 * fadeTime, now_};
  presenter_->prepare(moment);
  presenter_->images().finish();
  presenter_->pass(moment, {});
  const ImDrawData& data = presenter_->finishFrame();
  pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  renderer_.setTarget({pixels_.data(), width, height, width});
  renderer_.render(data, theme::ink);
  const draw::Bitmap picture = renderer_.readPixels(width, height);
  presenter_->tidy();
  return draw::encodeJpeg(draw::scaleToFit(picture, width / 2, height / 2), quality);
}

}  // namespace lobby::ctl
