#include "app/shipped_assets.hpp"

namespace lobby {

std::filesystem::path shippedAssets() {
  return LOBBY_ASSETS;
}

}  // namespace lobby
