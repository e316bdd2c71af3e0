// What a sheet says, ready to be laid out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/access.hpp"
#include "app/sheet/qr_code.hpp"
#include "app/sheet/sheet_state.hpp"
#include "app/view.hpp"

namespace lobby {

struct ViewMaker;

struct SheetLine {
  enum class Role { lead, plain, quiet, accent };
  std::string text;
  Role role = Role::plain;
  std::string language = {};  // of the text; empty: the visitor's
  std::optional<AccessSign> sign = {};
};

struct SheetView {
  std::string eyebrow;
  Phrase title;             // empty: what was to be explained is not there any more
  bool titleLarge = false;  // it is a time
  RatingView badge;
  bool badgeLarge = false;  // it is what the sheet is about
  std::vector<SheetLine> lines;
  std::string close;
  QrCode code;
};

// An empty view when the showing, the rating or the film is not there.
Result<SheetView> makeSheet(const ViewMaker& with, const CardKey& key, const sheet::SheetState& state);

// Its parts, one a kind.
SheetView showingSheet(const ViewMaker& with, const Film& film, const Screening& screening);
SheetView ratingSheet(const ViewMaker& with, const Film& film);
Result<SheetView> takeAwaySheet(const ViewMaker& with, const Film& film);

// What holds for the film's rating, a line each: who is admitted, the board's warning.
std::vector<std::string> ratingSentences(const ViewMaker& with, const Film& film);

}  // namespace lobby
