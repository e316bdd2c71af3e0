#include "tests/film/film_stage.hpp"

#include <stdexcept>

#include "data/authoring/authoring.hpp"
#include "data/wall_time.hpp"
#include "tests/support/fake_tools.hpp"
#include "tests/support/must.hpp"

namespace lobby::test {
namespace {

constexpr Tick longAfter{5000};

// It is read, and never comes up: what is compared is the same however fast the reading was.
std::string onePixel() {
  const TemporaryFolder folder;
  const auto file = folder / "pixel.png";
  const draw::Bitmap pixel{1, 1, {0x5A, 0x3A, 0x4C, 0xFF}};
  if (!draw::writePng(file, pixel)) throw std::runtime_error("a picture cannot be written");
  return contentOf(file);
}

CardKey keyOf(const std::string& id) {
  return {id == "essay" ? CardKind::article : CardKind::film, id};
}

}  // namespace

FilmProgramme::FilmProgramme() : vocabulary_(must(Vocabulary::load(LOBBY_ASSETS))) {
  const auto file = folder_ / "film.db";
  const auto findings = must(
      authoring::build(LOBBY_SOURCE_DIR "/tests/film/programme", LOBBY_ASSETS, file, fakeTools(0x5A3A4C)));
  if (authoring::hasErrors(findings)) throw std::runtime_error(authoring::formatText(findings));
  catalogue_ = std::make_unique<Catalogue>(must(Catalogue::open(file)));
}

template <class Make>
auto FilmProgramme::with(const std::string& language, const Now& now, Make make) const {
  const LocaleFormat format(language, "DE");
  const Strings strings = must(Strings::load(LOBBY_ASSETS "/strings/" + language + ".toml", format.tag()));
  return must(make(ViewMaker{*catalogue_, vocabulary_, strings, format, language, now}));
}

CardView FilmProgramme::card(const std::string& id, const std::string& language, const Now& now) const {
  return with(language, now, [&](const ViewMaker& maker) { return maker.make(keyOf(id)); });
}

SheetView FilmProgramme::sheet(const std::string& id, const sheet::SheetState& asked,
                               const std::string& language, const Now& now) const {
  return with(language, now, [&](const ViewMaker& maker) { return makeSheet(maker, keyOf(id), asked); });
}

Now friday(bool trusted) {
  return {*parseLocalMinute("2026-11-20T18:42"), trusted};
}

sheet::SheetState sheetOf(sheet::Kind kind, const char* start, std::string screen) {
  sheet::SheetState state;
  state.kind = kind;
  if (start != nullptr) state.showing = {*parseLocalMinute(start), std::move(screen)};
  return state;
}

FilmStage::FilmStage(const FilmProgramme& programme, int width, int height)
    : metrics_(theme::metricsFor(width, height)), cards_(programme.catalogue().cards()) {
  const Catalogue& catalogue = programme.catalogue();
  presenter_ = std::make_unique<Presenter>(
      Presenter::Parts{renderer_, must(text::Engine::create(LOBBY_ASSETS "/fonts/fonts.conf")),
                       must(Content::create(&catalogue, catalogue.cinema(), LOBBY_ASSETS)),
                       [png = onePixel()](std::int64_t, bool) { return Result<std::string>(png); }, [] {}},
      cards_, 1'000'000);
}

State FilmStage::page(const std::string& id, const std::string& language) {
  State state;
  state.open = keyOf(id);
  state.page = state.open.kind == CardKind::film ? Page::film : Page::article;
  state.language = language;
  return state;
}

std::optional<Action> FilmStage::pass(const State& state, std::optional<draw::Point> tap, const Now& now) {
  Pointer pointer;
  if (tap) pointer.gesture = window::Gesture{window::Gesture::Kind::tap, *tap, *tap, {}, {}};
  return presenter_->pass({state, metrics_, longAfter, now}, pointer);
}

draw::Bitmap FilmStage::picture(const State& state, const Now& now) {
  pass(state, std::nullopt, now);
  const auto width = static_cast<int>(metrics_.width);
  const auto height = static_cast<int>(metrics_.height);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  renderer_.setTarget({pixels.data(), width, height, width});
  renderer_.render(presenter_->finishFrame(), theme::ink);
  return renderer_.readPixels(width, height);
}

}  // namespace lobby::test
