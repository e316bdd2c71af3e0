// screenings.csv.
#include <cstdint>
#include <cstdlib>

#include "data/authoring/readers.hpp"
#include "data/utf8.hpp"

using namespace lobby::authoring;

namespace {

// The place of a cell is where its text stands.
bool beginsThere(const std::string& text, const Text& cell) {
  if (cell.value.empty()) return true;
  std::size_t at = 0;
  for (int line = 1; line < cell.place.line; ++line) at = text.find('\n', at) + 1;
  for (int column = 1; column < cell.place.column; ++column) at += lobby::decodeAt(text, at).size;
  return at < text.size() && text[at] == cell.value.front();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Reporter reporter;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto text = cleanText(bytes, "screenings.csv", reporter)) {
    const auto rows = parseScreenings(*text, "screenings.csv", reporter);
    for (const ScreeningRow& row : rows) {
      if (row.place.line < 2) std::abort();
      if (!beginsThere(*text, row.film)) std::abort();
    }
  }
  formatText(reporter.take());
  return 0;
}
