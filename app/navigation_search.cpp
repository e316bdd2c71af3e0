#include "app/navigation_search.hpp"

#include "data/utf8.hpp"

namespace lobby {
namespace {

// Longer than any title that somebody would type out standing.
constexpr std::size_t longestText = 60;

std::string withoutLast(const std::string& text) {
  std::size_t end = text.size();
  while (end > 0 && (static_cast<unsigned char>(text[--end]) & 0xC0) == 0x80) {
  }
  return text.substr(0, end);
}

struct Applier {
  State state;
  Tick now;

  State operator()(const search::step::Type& typed) {
    const std::string& text = state.search.text;
    const bool isBlank = typed.character == " " && (text.empty() || text.ends_with(' '));
    if (isBlank || toUtf32(text + typed.character).size() > longestText) return state;
    return found(text + typed.character);
  }
  State operator()(const search::step::Change& change) {
    return found(withoutLast(state.search.text) + change.into);
  }
  State operator()(const search::step::Erase&) { return found(withoutLast(state.search.text)); }
  State operator()(const search::step::Clear&) { return found({}); }
  State operator()(const search::step::ChooseKeyboard& chosen) {
    state.search.keyboard = chosen.language;
    state.search.page = 0;
    return state;
  }
  State operator()(const search::step::TurnPage& turn) {
    state.search.page = turn.count > 0 ? (state.search.page + 1) % turn.count : 0;
    return state;
  }

 private:
  // Other films: the first of them come first.
  State found(std::string text) {
    if (text != state.search.text) state.scroll = {};
    state.search.text = std::move(text);
    return state;
  }
};

}  // namespace

State applySearch(State state, const search::Step& step, Tick now) {
  return std::visit(Applier{std::move(state), now}, step);
}

}  // namespace lobby
