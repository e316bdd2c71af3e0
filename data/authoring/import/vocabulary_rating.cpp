// Age ratings: whose, and which.
#include "data/authoring/import/text.hpp"
#include "data/authoring/import/vocabulary.hpp"

namespace lobby::authoring {
namespace {

// Takes whole words off the front or the end of a folded text.
std::string without(std::string text, const std::vector<std::string>& before,
                    const std::vector<std::string>& after) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string& word : before) {
      if (!text.starts_with(word + " ")) continue;
      text.erase(0, word.size() + 1);
      again = true;
    }
    for (const std::string& word : after) {
      if (!text.ends_with(" " + word)) continue;
      text.resize(text.size() - word.size() - 1);
      again = true;
    }
  }
  return text;
}

bool isNumber(std::string_view text) {
  return text.find_first_not_of("0123456789+") == text.npos;
}

std::string compact(std::string text) {
  std::erase(text, ' ');
  return text;
}

// "fsk 12" or "fsk12" with the board "fsk": "12".
std::optional<std::string> afterBoard(const std::string& text, const std::string& board) {
  if (!text.starts_with(board) || text.size() == board.size()) return std::nullopt;
  const char next = text[board.size()];
  if (next == ' ') return text.substr(board.size() + 1);
  return next >= '0' && next <= '9' ? std::optional(text.substr(board.size())) : std::nullopt;
}

}  // namespace

std::optional<AgeRating> Vocabulary::rating(std::string_view text, std::string_view cinemaCountry) const {
  const std::string own = mapped(text);
  const std::string folded = fold(own.empty() ? text : own);
  const auto look = [&](const std::string& country, const std::string& rest) -> std::optional<AgeRating> {
    const auto& spellings = boards_.at(country).spellings;
    const auto found = spellings.find(compact(without(rest, beforeRating_, afterRating_)));
    if (found == spellings.end()) return std::nullopt;
    return AgeRating{country, found->second};
  };
  for (const auto& [country, board] : boards_) {
    for (const std::string& name : board.names) {
      if (const auto rest = afterBoard(folded, name)) return look(country, *rest);
    }
  }
  const std::string here(cinemaCountry);
  if (boards_.contains(here)) {
    if (const auto found = look(here, folded)) return found;
  } else if (!folded.empty() && folded.size() <= 6) {
    return AgeRating{here, std::string(trimmed(text))};
  }
  if (isNumber(compact(without(folded, beforeRating_, afterRating_)))) return std::nullopt;
  std::optional<AgeRating> only;
  for (const auto& [country, board] : boards_) {
    const auto found = look(country, folded);
    if (found && only) return std::nullopt;  // two countries have it
    if (found) only = found;
  }
  return only;
}

}  // namespace lobby::authoring
