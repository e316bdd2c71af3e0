// The staff screens drawn into memory: no window, no programme, no clock but the test's.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/presenter.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::test {

class StaffStage {
 public:
  StaffStage(int width, int height);

  // The room as it stands long after it was opened.
  draw::Bitmap picture(const State& state, const staff::StaffView& view);
  // What a tap on the screen at these px wants.
  std::optional<Action> tap(const State& state, const staff::StaffView& view, draw::Point at);

  Presenter& presenter() { return *presenter_; }

  static State stateIn(staff::Room room, const std::string& language);

 private:
  Presenter::Moment moment(const State& state, const staff::StaffView& view) const;

  theme::Metrics metrics_;
  std::vector<CardKey> cards_;
  Cinema cinema_;
  draw::SoftwareRenderer renderer_;
  std::unique_ptr<Presenter> presenter_;
};

}  // namespace lobby::test
