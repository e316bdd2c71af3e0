// programme.toml and film.toml.
#include <cstdint>

#include "data/authoring/readers.hpp"

using namespace lobby::authoring;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Reporter reporter;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto text = cleanText(bytes, "x.toml", reporter)) {
    if (const auto table = parseTomlFile(*text, "x.toml", reporter)) {
      FilmFolder film;
      parseFilm(*table, film, reporter);
      parseCinema(*table, "x.toml", reporter);
    }
  }
  formatText(reporter.take());
  return 0;
}
