// `lobbyctl import` of web pages and JSON-LD, up to the files that it would write.
#include <cstdint>

#include "data/authoring/import/decode.hpp"
#include "data/authoring/import/ld_document.hpp"
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/programme_maker.hpp"
#include "tests/data/fuzz/import_demands.hpp"

using namespace lobby::authoring;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto text = decodeText(bytes, declaredCharset(bytes), "de");
  if (!text) return 0;
  ImportReport report("x.html", true);
  auto documents = readDocuments(text->text, report);
  if (!documents) return 0;
  LdGraph graph(std::move(documents->documents));
  if (const auto cinema = chooseCinema(readTheatres(graph, shippedWords()), {}, documents->language)) {
    demandGoodFile("programme.toml", programmeToml(*cinema, "x.html"));
  }
  const CinemaFacts cinema = cinemaFacts(baseProgramme(), {});
  const ImportContext context{shippedWords(), cinema, report, documents->language};
  demandGoodPlan(readJsonLd(graph, context), context);
  return 0;
}
