#include "app/navigation_sheet.hpp"

#include <algorithm>

namespace lobby {
namespace {

struct Applier {
  State state;
  Tick now;

  State operator()(const sheet::step::Open& open) {
    state.sheet = {open.kind, open.showing, now, {}};
    return state;
  }
  State operator()(const sheet::step::Close&) {
    state.sheet = {};
    return state;
  }
  State operator()(const sheet::step::Drag& drag) {
    state.dragging = true;
    state.sheet.scroll = Glide::still(std::clamp(state.sheet.scroll.at(now) - drag.by, 0.0f, drag.extent));
    return state;
  }
  State operator()(const sheet::step::Release& release) {
    state.dragging = false;
    const float position = state.sheet.scroll.at(now);
    const float end = std::clamp(coastingEnd(position, -release.velocity), 0.0f, release.extent);
    state.sheet.scroll = {now, position, -release.velocity, end};
    return state;
  }
  State operator()(const sheet::step::ScrollBy& scroll) {
    const float end = std::clamp(state.sheet.scroll.target + scroll.by, 0.0f, scroll.extent);
    state.sheet.scroll = {now, state.sheet.scroll.at(now), 0, end};
    return state;
  }
};

}  // namespace

State applySheet(State state, const sheet::Step& step, Tick now) {
  return std::visit(Applier{std::move(state), now}, step);
}

}  // namespace lobby
