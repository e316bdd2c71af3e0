// screenings.csv.
#include <cstdint>
#include <cstdlib>

#include "data/authoring/readers.hpp"

using namespace lobby::authoring;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Reporter reporter;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto text = cleanText(bytes, "screenings.csv", reporter)) {
    const auto rows = parseScreenings(*text, "screenings.csv", reporter);
    for (const ScreeningRow& row : rows) {
      if (row.place.line < 2) std::abort();
    }
  }
  formatText(reporter.take());
  return 0;
}
