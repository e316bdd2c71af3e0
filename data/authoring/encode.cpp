#include "data/authoring/encode.hpp"

#include "data/authoring/in_order.hpp"
#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

Result<EncodedPicture> encode(const fs::path& file, const Tools& tools) {
  const Result<std::string> bytes = readFile(file);
  if (!bytes) return std::unexpected(bytes.error());
  Result<EncodedPicture> encoded = tools.encodePicture(*bytes);
  if (!encoded) return context(encoded.error(), file.string());
  return encoded;
}

}  // namespace

Result<void> encodeInOrder(const std::vector<fs::path>& files, const Tools& tools,
                           const std::function<Result<void>(std::size_t, EncodedPicture)>& take) {
  return inOrder(
      files.size(), [&](std::size_t index) { return encode(files[index], tools); },
      [&](std::size_t index, Result<EncodedPicture> encoded) -> Result<void> {
        if (!encoded) return std::unexpected(encoded.error());
        return take(index, std::move(*encoded));
      });
}

}  // namespace lobby::authoring
