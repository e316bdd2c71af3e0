// The pages of films, their sheets and articles drawn into memory, from the programme in this folder: no
// window, no clock but the test's. It is Friday, 2026-11-20, 18:42.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/card_view.hpp"
#include "app/presenter.hpp"
#include "platform/draw/software_renderer.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

// The programme as a snapshot, with what a view is made of.
class FilmProgramme {
 public:
  FilmProgramme();
  const Catalogue& catalogue() const { return *catalogue_; }

  CardView card(const std::string& id, const std::string& language, const Now& now) const;
  SheetView sheet(const std::string& id, const sheet::SheetState& asked, const std::string& language,
                  const Now& now) const;

 private:
  template <class Make>
  auto with(const std::string& language, const Now& now, Make make) const;

  TemporaryFolder folder_;
  std::unique_ptr<Catalogue> catalogue_;
  Vocabulary vocabulary_;
};

Now friday(bool trusted = true);  // 18:42
sheet::SheetState sheetOf(sheet::Kind kind, const char* start = nullptr, std::string screen = {});

class FilmStage {
 public:
  FilmStage(const FilmProgramme& programme, int width, int height);

  // As it stands long after it came up.
  draw::Bitmap picture(const State& state, const Now& now = friday());
  // What a tap on the screen at these px wants, or nothing but a look.
  std::optional<Action> pass(const State& state, std::optional<draw::Point> tap, const Now& now = friday());

  const theme::Metrics& metrics() const { return metrics_; }
  static State page(const std::string& id, const std::string& language);

 private:
  theme::Metrics metrics_;
  std::vector<CardKey> cards_;
  draw::SoftwareRenderer renderer_;
  std::unique_ptr<Presenter> presenter_;
};

}  // namespace lobby::test
