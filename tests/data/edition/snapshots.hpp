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
  explicit TestSnapshot(int pageSize = 4096);

  // SQL without any of the rules that keep a database sound: no constraints, no foreign keys, and the schema
  // may be written. Fails the test when SQLite does not understand it.
  TestSnapshot& run(std::string_view sql);
  // The same while the text `rule` of a table's definition reads `instead`: so a column that must not be NULL
  // can hold one, and nobody sees from the definition how it came there.
  TestSnapshot& runAgainst(std::string_view table, std::string_view rule, std::string_view instead,
                           std::string_view sql);
  // Other bytes for picture 1, with the hashes that they have.
  TestSnapshot& withPicture(std::string_view full, std::string_view thumb = jpegOf(32, 18));

  std::string bytes() const;
  // The page, counted from 1, on which a table or index begins.
  std::uint32_t root(std::string_view name) const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

// The good one.
std::string smallSnapshot();

}  // namespace lobby::test
