// A good snapshot with strange things in it: shown as well as it can be, and said once.
#include <doctest/doctest.h>

#include "data/blake2b.hpp"
#include "tests/programs/programs.hpp"

namespace lobby::test {
namespace {

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    for (const unsigned shift : {4u, 0u})
      text += "0123456789abcdef"[(static_cast<unsigned char>(c) >> shift) & 15u];
  }
  return "x'" + text + "'";
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// Shows card and page after some SQL; nothing may crash or stay empty.
std::string messagesAfter(const std::string& sql) {
  const TemporaryFolder folder;
  const auto snapshot = snapshotAfter(folder, sql);
  std::string messages;
  for (const char* screen : {"card:harbour", "film:harbour", "gallery:harbour"}) {
    const Shown shown = show(snapshot, {"--screen", screen});
    CAPTURE(std::string(screen));
    CAPTURE(shown.outcome.errors);
    CHECK(shown.outcome.exitCode == 0);
    CHECK_FALSE(crashed(shown.outcome));
    CHECK_FALSE(shown.blank);
    messages = shown.outcome.errors;
  }
  return messages;
}

void setTitle(const std::string& bytes) {
  const std::string title = "CAST(" + hex(bytes) + " AS TEXT)";
  CHECK(messagesAfter("UPDATE film_text SET title = " + title + ", tagline = " + title + ", body = " + title)
            .empty());
}

}  // namespace

TEST_CASE("content: a picture whose bytes are missing, damaged, or no JPEG") {
  CHECK(contains(messagesAfter("DELETE FROM picture_data"), "cannot be shown: "));
  CHECK(contains(messagesAfter("UPDATE picture_data SET full = x'00', thumb = x'00'"), "cannot be shown: "));
  const std::string noJpeg = "no picture at all";
  const std::string hash = hex(asBytes(blake2b(noJpeg)));
  const std::string message =
      messagesAfter("UPDATE picture_data SET full = " + hex(noJpeg) + ", thumb = full");
  CHECK(contains(message, "cannot be shown: "));
  CHECK(contains(messagesAfter("UPDATE picture_data SET full_hash = " + hash + ", thumb_hash = " + hash +
                               ", full = " + hex(noJpeg) + ", thumb = " + hex(noJpeg)),
                 "this is no JPEG or PNG picture"));
}

TEST_CASE("content: a film without a text in any language, and one without pictures") {
  CHECK(messagesAfter("DELETE FROM film_text").empty());
  const TemporaryFolder folder;
  const auto snapshot = snapshotAfter(folder, "DELETE FROM film_still");
  CHECK_FALSE(show(snapshot, {"--screen", "film:harbour"}).blank);
  CHECK_FALSE(show(snapshot, {"--screen", "gallery:harbour"}).blank);
}

TEST_CASE("content: bytes that are not UTF-8, nothing but spaces, no text at all") {
  setTitle("Der \xFF\xC3 Hafen \xED\xA0\x80 \xF5");
  setTitle("   ");
  setTitle("");
  setTitle(std::string("nul\0inside", 10));
}

TEST_CASE("content: ten thousand combining marks") {
  setTitle("e" + repeat("\u0301", 10'000));
}

TEST_CASE("content: a title of five hundred characters, with and without spaces") {
  setTitle(repeat("Ein langer Titel ", 30));
  setTitle(repeat("Donaudampfschifffahrt", 24));
  setTitle(repeat("港", 500));
}

TEST_CASE("content: direction marks that nobody closes") {
  setTitle("\u202E\u2067\u2066 שלום \u202B abc");
}

TEST_CASE("content: no film at all shows the calm card, and that is no error") {
  const TemporaryFolder folder;
  const Shown shown = show(snapshotAfter(folder, "DELETE FROM card"), {"--screen", "film:harbour"});
  CHECK(shown.outcome.exitCode == 0);
  CHECK_FALSE(crashed(shown.outcome));
  CHECK_FALSE(shown.blank);
  CHECK(contains(shown.state, "card: -\n"));
}

TEST_CASE("content: a card whose film is gone") {
  const TemporaryFolder folder;
  const Shown shown =
      show(snapshotAfter(folder, "PRAGMA foreign_keys = OFF; DELETE FROM film WHERE id = 'harbour'"));
  CHECK(shown.outcome.exitCode == 0);
  CHECK_FALSE(crashed(shown.outcome));
  CHECK(contains(shown.outcome.errors, "\"harbour\" cannot be shown"));
  CHECK_FALSE(shown.blank);
}

TEST_CASE("content: a cinema without a dock, in a time zone nobody knows") {
  CHECK(messagesAfter("DELETE FROM cinema_language WHERE language <> 'de'").empty());
  CHECK(messagesAfter("UPDATE cinema SET time_zone = 'Mars/Olympus'").empty());
}

}  // namespace lobby::test
