// Snapshots for tests, made in memory: a good one, and what can be done to it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace lobby::test {

// A real JPEG of one colour.
std::string jpegOf(int width, int height);

// Two films, an article, two pictures, a few screenings of the cinema morgenstern: everything in it is as it
// should be, and stays so unless somebody changes it.
class TestSnapshot {
 public:
  TestSnapshot();

  // SQL without any of the rules that keep a database sound: no constraints, no foreign keys, and the schema
  // may be written. Fails the test when SQLite does not understand it.
  TestSnapshot& run(std::string_view sql);
  // Other bytes for picture 1, with the hashes that they have.
  TestSnapshot& withPicture(std::string_view full, std::string_view thumb = jpegOf(32, 18));

  std::string bytes() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

// The good one.
std::string smallSnapshot();

}  // namespace lobby::test
