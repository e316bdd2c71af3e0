// The promise: a power cut at any instant leaves an edition that is whole and genuine, and the store usable.
#include <doctest/doctest.h>

#include "tests/data/edition/store/stories.hpp"

namespace lobby::test {
namespace {

// Returns how many different disks were looked at.
std::size_t examineAll(const std::vector<Story>& all) {
  Known known;
  for (const Story& story : all) {
    const std::string problem = examine(story.recording, known);
    CHECK_MESSAGE(problem.empty(), story.name, ": ", problem);
  }
  MESSAGE(all.size(), " stories, ", known.disks.size(), " different disks, ", known.states.size(), " states");
  return known.states.size();
}

}  // namespace

TEST_CASE("power: every story of an edition, cut at every point") {
  CHECK(examineAll(stories()) > 1500);
}

TEST_CASE("power: an install is killed anywhere, another program goes on, and it is cut anywhere") {
  CHECK(examineAll(interruptedStories()) > 500);
}

TEST_CASE("power: it is cut anywhere, and cut again while the store recovers") {
  CHECK(examineAll(storiesAfterACut()) > 500);
}

}  // namespace lobby::test
