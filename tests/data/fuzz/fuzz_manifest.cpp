// Manifests: what is taken is written again as it was, byte for byte.
#include <cstdint>
#include <cstdlib>

#include "data/edition/manifest.hpp"

using namespace lobby::edition;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto manifest = parseManifest(text);
  if (manifest && (formatManifest(*manifest) != text || findUnsound(*manifest))) std::abort();
  return 0;
}
