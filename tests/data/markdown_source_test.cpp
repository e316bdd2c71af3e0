#include "data/markdown_source.hpp"

#include <doctest/doctest.h>

using namespace lobby;

namespace {

// The text with '_' for each byte that must not be changed.
std::string changeable(std::string_view markdown) {
  const RunningText running = runningText(markdown);
  std::string text;
  for (std::size_t i = 0; i < running.text.size(); ++i) {
    const std::size_t origin = running.origin[i];
    if (origin != RunningText::nowhere) CHECK(markdown[origin] == running.text[i]);
    if (running.text[i] != '\n') text += origin == RunningText::nowhere ? '_' : running.text[i];
  }
  return text;
}

}  // namespace

TEST_CASE("markdown source: words keep their places, marks are left out") {
  CHECK(changeable("## Saal *eins*\n\n> und **zwei**\n\n- drei") == "Saal einsund zweidrei");
  CHECK(changeable("a\\*b") == "a*b");
  CHECK(runningText("a *b* c").origin == std::vector<std::size_t>{0, 1, 3, 5, 6, RunningText::nowhere});
}

TEST_CASE("markdown source: code, entities and links are there but not to be changed, pictures not there") {
  CHECK(changeable("a `code` b") == "a ____ b");
  CHECK(changeable("a &amp; b") == "a _ b");
  CHECK(changeable("[Film](https://kino.de) b") == "____ b");
  CHECK(changeable("[Film]\n\n[Film]: https://kino.de") == "____");
  CHECK(changeable("<https://kino.de> b") == "_______________ b");
  CHECK(changeable("a ![Saal](saal.jpg) b") == "a  b");
}

TEST_CASE("markdown source: words of two blocks or lines do not run together") {
  CHECK(runningText("a\nb\n\nc").text == "a\nb\nc\n");
}
