// `lobbyctl import` of tables. The first line is the mapping, the second the pattern of dates, then the
// table.
#include <cstdint>

#include "data/authoring/import/decode.hpp"
#include "data/authoring/import/table_import.hpp"
#include "tests/data/fuzz/import_demands.hpp"

using namespace lobby::authoring;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t first = bytes.find('\n');
  const std::size_t second = first == bytes.npos ? bytes.npos : bytes.find('\n', first + 1);
  if (second == bytes.npos) return 0;
  const std::string map = bytes.substr(0, first);
  if (map.ends_with(".toml")) return 0;  // no files here
  const auto mapping = readMapping(map);
  const auto text = decodeText(bytes.substr(second + 1), {}, "de");
  if (!mapping || !text) return 0;
  ImportReport report("x.csv", true);
  const CinemaFacts cinema = cinemaFacts(baseProgramme(), {});
  const ImportContext context{shippedWords(), cinema, report, {}};
  const DatePattern pattern(bytes.substr(first + 1, second - first - 1), "de", 29'914'000);
  auto draft = readScreeningsTable(text->text, *mapping, pattern, context);
  if (draft) demandGoodPlan(std::move(*draft), context);
  return 0;
}
