// The whole kiosk but its window and its clock: a programme, and what its screens want when they are touched.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/presenter.hpp"
#include "app/programme.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::test {

class Stage {
 public:
  // Throws std::runtime_error when the snapshot cannot be shown.
  Stage(const std::filesystem::path& snapshot, int width, int height, Now now);

  const Rules& rules() const { return programme_.rules; }
  const theme::Metrics& metrics() const { return metrics_; }

  // What the screen of this state feels for and says, long after it came up; what it wants by itself.
  std::optional<Action> look(const State& state, Witness& witness);

  // What a tap at these px wants.
  std::optional<Action> tap(const State& state, draw::Point at);

 private:
  std::optional<Action> pass(const State& state, const Pointer& pointer);

  theme::Metrics metrics_;
  Now now_;
  Programme programme_;
  draw::SoftwareRenderer renderer_;
  std::unique_ptr<Presenter> presenter_;
};

}  // namespace lobby::test
