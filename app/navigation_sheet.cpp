#include "app/navigation_sheet.hpp"

namespace lobby {
namespace {

struct Applier {
  State state;
  Tick now;

  State operator()(const sheet::step::Open& open) {
    state.sheet = {open.kind, open.showing, now};
    return state;
  }
  State operator()(const sheet::step::Close&) {
    state.sheet = {};
    return state;
  }
};

}  // namespace

State applySheet(State state, const sheet::Step& step, Tick now) {
  return std::visit(Applier{std::move(state), now}, step);
}

}  // namespace lobby
