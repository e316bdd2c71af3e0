// Databases whose pages do not hang together.
#include <doctest/doctest.h>

#include "tests/data/edition/hostile/inside.hpp"

namespace lobby::test {
namespace {

constexpr std::size_t pageSize = 4096;

std::size_t offsetOf(std::uint32_t page, std::size_t size = pageSize) {
  return (page - 1) * size;
}

std::uint32_t bigAt(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string pageName(std::uint32_t page, const std::string& what) {
  return damagedInside("page " + std::to_string(page) + " of its database " + what);
}

// The table card, with rows on so many pages that it has an inner one, and where that lies.
struct Tall {
  TestSnapshot snapshot;
  std::string bytes;
  std::uint32_t root = 0;
  std::size_t at = 0;

  Tall() {
    snapshot.run(
        "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
        "INSERT INTO card SELECT i, 'alpha', NULL FROM n");
    bytes = snapshot.bytes();
    root = snapshot.root("card");
    at = offsetOf(root);
    REQUIRE(bytes[at] == 5);
    REQUIRE(bigAt(bytes, at + 3, 2) > 3);
  }
  std::uint32_t last() const { return bigAt(bytes, at + 8, 4); }
  std::uint32_t child(std::size_t i) const { return bigAt(bytes, at + bigAt(bytes, at + 12 + 2 * i, 2), 4); }
  std::string withChild(std::size_t i, std::uint32_t page) const {
    return withBig(bytes, at + bigAt(bytes, at + 12 + 2 * i, 2), 4, page);
  }
};

// A table as a chain of so many inner pages, each with nothing but the next one: SQLite's own check calls
// itself for each.
std::string chain(std::size_t levels, std::size_t size) {
  TestSnapshot snapshot(static_cast<int>(size));
  snapshot.run("DELETE FROM picture_alt");
  std::string bytes = snapshot.bytes();
  const std::uint32_t first = static_cast<std::uint32_t>(bytes.size() / size) + 1;
  const auto point = [&](std::size_t at, std::uint32_t next) {
    bytes[at] = 2;
    bytes = withBig(std::move(bytes), at + 1, 7, size << 8);  // no free blocks, no cells
    bytes = withBig(std::move(bytes), at + 8, 4, next);
  };
  point(offsetOf(snapshot.root("picture_alt"), size), first);
  bytes.reserve(bytes.size() + levels * size);
  for (std::uint32_t page = first; page < first + levels; ++page) {
    bytes.append(size, '\0');
    const std::size_t at = offsetOf(page, size);
    bytes[at] = 2;
    for (std::size_t i = 0; i < 2; ++i) bytes[at + 5 + i] = static_cast<char>(size >> (8 * (1 - i)));
    for (std::size_t i = 0; i < 4; ++i) bytes[at + 8 + i] = static_cast<char>((page + 1) >> (8 * (3 - i)));
  }
  const std::size_t leaf = bytes.size();
  bytes.append(size, '\0');
  bytes[leaf] = 10;
  bytes = withBig(std::move(bytes), leaf + 5, 2, size);
  const std::size_t pages = bytes.size() / size;
  return withBig(std::move(bytes), 28, 4, pages);
}

// A picture so long that it goes on on pages of its own.
struct Long {
  TestSnapshot snapshot;
  std::string bytes;
  std::size_t cell = 0;    // its row: length, number, what fits on the page, the next page
  std::size_t length = 0;  // of the row

  Long() {
    bytes = snapshot.withPicture(std::string(50'000, 'x')).bytes();
    const std::size_t at = offsetOf(snapshot.root("picture_data"));
    REQUIRE(bytes[at] == 13);
    cell = at + bigAt(bytes, at + 8, 2);
    for (std::size_t i = 0; i < 3; ++i) length = length << 7 | (bigAt(bytes, cell + i, 1) & 0x7F);
    REQUIRE(length > 50'000);
  }
  // Where the number of the first page of its own stands (file format, "B-tree Cell Format").
  std::size_t nextAt() const {
    constexpr std::size_t least = (pageSize - 12) * 32 / 255 - 23;
    const std::size_t here = least + (length - least) % (pageSize - 4);
    return cell + 4 + (here <= pageSize - 35 ? here : least);
  }
  std::uint32_t next() const { return bigAt(bytes, nextAt(), 4); }
};

}  // namespace

TEST_CASE("hostile pages: trees") {
  const Tall tall;
  const TestSnapshot small;
  const std::string good = small.bytes();
  const auto rootOf = [&](std::string_view table) { return small.root(table); };
  const std::string shared = after(
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name "
      "= 'film_text') WHERE name = 'article_text'");
  const std::uint32_t firstOfChain = static_cast<std::uint32_t>(TestSnapshot(512).bytes().size() / 512) + 1;
  checkInside(
      {{"a cycle of one page", tall.withChild(1, tall.root), pageName(tall.root, "is used twice")},
       {"a cycle to the first page", tall.withChild(0, 1), pageName(1, "is used twice")},
       {"a page that hangs twice in one tree", tall.withChild(2, tall.child(1)),
        pageName(tall.child(1), "is used twice")},
       {"a page of another table", tall.withChild(1, rootOf("article")),
        pageName(rootOf("article"), "is used twice")},
       {"two tables in one place", shared, pageName(rootOf("film_text"), "is used twice")},
       {"a page 0", tall.withChild(1, 0), pageName(0, "is not there")},
       {"a page behind the end", tall.withChild(1, 999'999), pageName(999'999, "is not there")},
       {"a page of no kind", withBig(tall.bytes, offsetOf(tall.last()), 1, 7),
        pageName(tall.last(), "is of no known kind")},
       {"more cells than there is room", withBig(tall.bytes, tall.at + 3, 2, 65535),
        pageName(tall.root, "is overfull")},
       {"a cell behind the page", withBig(tall.bytes, tall.at + 12, 2, 4095),
        pageName(tall.root, "is damaged")},
       {"twenty-one levels", chain(20, 512), pageName(firstOfChain + 19, "lies too deep")},
       {"seventy thousand levels", chain(70'000, 512), pageName(firstOfChain + 19, "lies too deep")}});
}

TEST_CASE("hostile pages: cells") {
  const TestSnapshot small;
  const std::string bytes = small.bytes();
  const std::size_t card = offsetOf(small.root("card"));
  const std::size_t film = offsetOf(small.root("film"));
  const auto page = [&](std::string_view table) { return std::to_string(small.root(table)); };
  checkInside(
      {{"two cells in one place", withBig(bytes, film + 10, 2, bigAt(bytes, film + 8, 2)),
        damagedInside("Multiple uses for byte 4076 of page " + page("film"))},
       {"a cell less than there are", withBig(bytes, film + 3, 2, 1),
        damagedInside("Fragmentation of 16 bytes reported as 0 on page " + page("film"))},
       {"rows in another order",
        withBig(withBig(bytes, film + 10, 2, bigAt(bytes, film + 8, 2)), film + 8, 2,
                bigAt(bytes, film + 10, 2)),
        damagedInside("row not in PRIMARY KEY order for film")},
       {"two rows of one number", withBig(bytes, card + bigAt(bytes, card + 10, 2) + 1, 1, 0),
        damagedInside("On tree page " + page("card") + " cell 0: Rowid 0 out of order")},
       {"a row of no length", withBig(bytes, card + bigAt(bytes, card + 8, 2), 1, 0),
        damagedInside("Fragmentation of 7 bytes reported as 0 on page " + page("card"))},
       {"an index with an entry less", withBig(bytes, offsetOf(small.root("screening_by_film")) + 3, 2, 1),
        damagedInside("Fragmentation of 13 bytes reported as 0 on page " + page("screening_by_film"))},
       {"an index with another entry",
        [&] {
          std::string changed = bytes;
          const std::size_t at = changed.find("beta", offsetOf(small.root("screening_by_film")));
          changed.replace(at, 4, "bexa");
          return changed;
        }(),
        damagedInside("row 2 missing from index screening_by_film")}});
}

TEST_CASE("hostile pages: long rows and free pages") {
  const Long one;
  const std::string& bytes = one.bytes;
  const std::uint32_t film = one.snapshot.root("film");
  const std::size_t page = offsetOf(one.next());
  const std::uint32_t data = one.snapshot.root("picture_data");
  const std::string tree = "On tree page " + std::to_string(data) + " cell 0: ";
  const auto freeList = [&](std::uint32_t first, std::uint32_t count) {
    return withBig(withBig(bytes, 32, 4, first), 36, 4, count);
  };
  checkInside({{"a long row that goes round in a circle", withBig(bytes, page, 4, one.next()),
                damagedInside(tree + "2nd reference to page " + std::to_string(one.next()))},
               {"a long row that goes on in a table", withBig(bytes, page, 4, film),
                damagedInside(tree + "invalid page number 167772160")},
               {"a long row that ends too early", withBig(bytes, page, 4, 0),
                damagedInside(tree + "overflow list length is 1 but should be 12")},
               {"a long row that goes on behind the end", withBig(bytes, page, 4, 99'999),
                damagedInside(tree + "invalid page number 99999")},
               {"a row that says it has a gigabyte", withBig(bytes, one.cell, 5, 0x84'80'80'80'00),
                pageName(data, "has a row of 1073741824 bytes")},
               {"a row that says it has 2^64 - 1 bytes",
                withBig(withBig(bytes, one.cell, 8, ~std::uint64_t{0}), one.cell + 8, 1, 0xFF),
                pageName(data, "has a row of 18446744073709551615 bytes")},
               {"a free list that begins in a table", freeList(film, 1),
                damagedInside("Main freelist: freelist leaf count too big on page " + std::to_string(film))},
               {"a free list behind the end", freeList(99'999, 1),
                damagedInside("Main freelist: invalid page number 99999")},
               {"free pages that are not there", freeList(0, 5),
                damagedInside("Main freelist: size is 0 but should be 5")},
               {"pages that nothing leads to", withBig(bytes, one.nextAt(), 4, 0),
                damagedInside(tree + "overflow list length is 0 but should be 12")}});
}

}  // namespace lobby::test
