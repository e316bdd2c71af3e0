#include "app/navigation_search.hpp"

namespace lobby {
namespace {

struct Applier {
  State state;
  Tick now;

  State operator()(const search::step::Clear&) {
    state.search.text.clear();
    return state;
  }
};

}  // namespace

State applySearch(State state, const search::Step& step, Tick now) {
  return std::visit(Applier{std::move(state), now}, step);
}

}  // namespace lobby
