// What check asks of pictures beyond the case folders.
#include "data/authoring/inspect.hpp"

#include <atomic>

#include <doctest/doctest.h>

#include "tests/data/support.hpp"

using namespace lobby;
using namespace lobby::test;

namespace {

std::string findingsAbout(const TemporaryFolder& folder, std::string_view file,
                          const authoring::Tools& tools) {
  const auto checked = authoring::check(folder.path(), assets(), tools);
  REQUIRE(checked.has_value());
  std::string lines;
  for (const authoring::Finding& finding : checked->findings) {
    if (finding.file.string() == file) lines += finding.message + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("pictures: a file of more than 20 MB slows the build") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto said = [&](std::size_t size) {
    folder.write("films/beta/stills/01-one.jpeg", "JPEG a roof" + std::string(size, ' '));
    return findingsAbout(folder, "films/beta/stills/01-one.jpeg", fakeTools());
  };
  CHECK(said(19'000'000).empty());
  CHECK(said(23'000'000) ==
        "the file has 23 MB, far more than needed, save it as JPEG so that building is fast\n");
}

TEST_CASE("pictures: each is looked at once") {
  const TemporaryFolder folder;
  writeBase(folder);
  for (int i = 0; i < 30; ++i) {
    folder.write("films/beta/stills/" + std::to_string(100 + i) + ".jpg", "JPEG " + std::to_string(i));
  }
  std::atomic<int> looked = 0;
  authoring::Tools tools = fakeTools();
  tools.inspectPicture = [&, inspect = tools.inspectPicture](std::string_view bytes) {
    ++looked;
    return inspect(bytes);
  };
  CHECK(findingsAbout(folder, "films/beta/stills/100.jpg", tools).empty());
  CHECK(looked == 34);  // the base has four
}

TEST_CASE("pictures: copies are found when a few bits differ, not by their colour alone") {
  const TemporaryFolder folder;
  writeBase(folder);
  const auto twin = [&](std::uint64_t bits, std::uint32_t colour) {
    authoring::Tools tools = fakeTools();
    tools.inspectPicture = [=, inspect = tools.inspectPicture](std::string_view bytes) {
      auto facts = inspect(bytes);
      const bool second = bytes.starts_with("PNG alpha two");
      if (facts && (second || bytes.starts_with("JPEG alpha one"))) {
        facts->fingerprint = 0x0123456789ABCDEF ^ (second ? bits : 0);
        facts->meanColour = second ? colour : 0x808080;
      }
      return facts;
    };
    return !findingsAbout(folder, "films/alpha/stills/02-two.png", tools).empty();
  };
  CHECK(twin(0, 0x808080));
  CHECK(twin(0x3F, 0x84807C));
  CHECK(!twin(0x7F, 0x808080));
  CHECK(!twin(0, 0x858080));
  CHECK(!twin(0, 0x80807B));
}
