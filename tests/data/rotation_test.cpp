#include "data/authoring/rotation.hpp"

#include <doctest/doctest.h>

using namespace lobby;
using namespace lobby::authoring;

namespace {

std::string order(int films, int articles, std::vector<std::string> featured = {}) {
  Programme programme;
  for (int i = 0; i < films; ++i)
    programme.films.emplace_back().id = std::string(1, static_cast<char>('a' + i));
  for (int i = 0; i < articles; ++i) programme.articles.emplace_back().id = std::to_string(i);
  for (const std::string& id : featured) programme.cinema.featured.push_back({id, {}});
  std::string text;
  for (const CardKey& card : rotation(programme)) {
    CHECK((card.kind == CardKind::article) == (card.id < "a"));
    text += card.id;
  }
  return text;
}

}  // namespace

TEST_CASE("rotation: an article after every fourth film, the rest of them at the end") {
  CHECK(order(9, 2) == "abcd0efgh1i");
  CHECK(order(4, 1) == "abcd0");
  CHECK(order(3, 2) == "abc01");
  CHECK(order(9, 1) == "abcd0efghi");
  CHECK(order(0, 2) == "01");
  CHECK(order(0, 0).empty());
}

TEST_CASE("rotation: featured films first, each once, unknown ones left out") {
  CHECK(order(5, 1, {"e", "c", "e", "q"}) == "ecab0d");
}
