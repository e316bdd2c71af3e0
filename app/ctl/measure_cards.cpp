#include "app/ctl/measure_cards.hpp"

#include <algorithm>
#include <future>
#include <thread>

#include <imgui.h>

#include "app/content.hpp"
#include "app/screens/card_words.hpp"
#include "app/widgets/dock.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;
using authoring::CardFit;

// Nothing is drawn.
class NoTextures final : public draw::TextureStore {
 public:
  draw::TextureHandle create(draw::PixelFormat, int, int, bool, const std::uint8_t*) override { return 1; }
  void update(draw::TextureHandle, int, int, int, int, const std::uint8_t*) override {}
  void destroy(draw::TextureHandle) override {}
};

// What one thread needs to lay out cards.
class Composer {
 public:
  static Result<std::unique_ptr<Composer>> create(const fs::path& snapshot, const fs::path& assets);

  const Cinema& cinema() const { return catalogue_.cinema(); }
  const std::vector<CardKey>& cards() const { return catalogue_.cards(); }

  // Adds both orientations; nothing when the card has no text in that language.
  void measure(const CardKey& card, const std::string& language, std::vector<CardFit>& fits);

 private:
  Composer(Catalogue catalogue, std::unique_ptr<text::Engine> engine)
      : catalogue_(std::move(catalogue)), engine_(std::move(engine)) {}
  CardFit measure(const CardView& view, const FrameView& frame, const theme::Metrics& metrics);

  Catalogue catalogue_;
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<Content> content_;
  NoTextures textures_;
  text::GlyphAtlas atlas_{textures_};
  draw::ImageCache images_{textures_, {}, 0, [] {}};
};

Result<std::unique_ptr<Composer>> Composer::create(const fs::path& snapshot, const fs::path& assets) {
  auto catalogue = Catalogue::open(snapshot);
  if (!catalogue) return std::unexpected(catalogue.error());
  auto engine = text::Engine::create(assets / "fonts" / "fonts.conf");
  if (!engine) return std::unexpected(engine.error());
  std::unique_ptr<Composer> composer(new Composer(std::move(*catalogue), std::move(*engine)));
  auto content = Content::create(&composer->catalogue_, composer->cinema(), assets);
  if (!content) return std::unexpected(content.error());
  composer->content_ = std::move(*content);
  return composer;
}

CardFit Composer::measure(const CardView& view, const FrameView& frame, const theme::Metrics& metrics) {
  ImDrawList list(nullptr);
  const Canvas canvas({*engine_, atlas_, images_}, list, metrics, frame.language, {});
  const screens::Stage stage = screens::stageFor(canvas);
  const widgets::Dock dock = widgets::planDock(canvas, frame, frame.allFilms);
  const screens::CardWords words =
      screens::planCardWords(canvas, view, stage, screens::cardSpace(canvas, stage, dock.top));
  CardFit fit{view.key, view.bodyLanguage, metrics.portrait, words.title->truncated};
  fit.taglineCut = words.tagline && words.tagline->truncated;
  if (view.excerpt.empty()) return fit;
  fit.lines = words.excerpt ? static_cast<int>(words.excerpt->lines.size()) : 0;
  if (fit.lines == 0) {
    fit.shown = 0;
  } else if (words.excerpt->truncated) {
    fit.shown =
        static_cast<double>(words.excerpt->lines.back().end) / static_cast<double>(view.excerpt.text.size());
  }
  return fit;
}

void Composer::measure(const CardKey& card, const std::string& language, std::vector<CardFit>& fits) {
  CardView view = content_->card(card, language, Now{});
  if (view.bodyLanguage != language) return;  // another language's text stands in
  // When it runs next depends on the day; the line is there on most.
  if (view.eyebrow.empty()) view.eyebrow = "x";
  const FrameView& frame = content_->frame(language, Now{});
  fits.push_back(measure(view, frame, theme::metricsFor(1920, 1080)));
  fits.push_back(measure(view, frame, theme::metricsFor(1080, 1920)));
}

// Every `step`-th card from `first`.
Result<std::vector<CardFit>> measureSome(const fs::path& snapshot, const fs::path& assets, std::size_t first,
                                         std::size_t step) {
  auto composer = Composer::create(snapshot, assets);
  if (!composer) return std::unexpected(composer.error());
  std::vector<CardFit> fits;
  // One language after the other: its fonts and its words are at hand then.
  for (const std::string& language : (*composer)->cinema().languages) {
    for (std::size_t i = first; i < (*composer)->cards().size(); i += step) {
      (*composer)->measure((*composer)->cards()[i], language, fits);
    }
  }
  return fits;
}

}  // namespace

Result<std::vector<CardFit>> measureCards(const fs::path& snapshot, const fs::path& assets) {
  const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::future<Result<std::vector<CardFit>>>> parts;
  for (std::size_t i = 0; i < threads; ++i) {
    parts.push_back(std::async(std::launch::async, measureSome, snapshot, assets, i, threads));
  }
  std::vector<CardFit> fits;
  for (auto& part : parts) {
    auto measured = part.get();
    if (!measured) return std::unexpected(measured.error());
    fits.insert(fits.end(), measured->begin(), measured->end());
  }
  return fits;
}

}  // namespace lobby::ctl
