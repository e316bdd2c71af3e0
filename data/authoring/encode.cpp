#include "data/authoring/encode.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

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
  const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
  std::deque<std::future<Result<EncodedPicture>>> running;
  std::size_t started = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    // One more than there are processors: while the first is being taken, all others are at work.
    for (; started < files.size() && running.size() <= workers; ++started) {
      running.push_back(
          std::async(std::launch::async, [&tools, file = files[started]] { return encode(file, tools); }));
    }
    Result<EncodedPicture> encoded = running.front().get();
    running.pop_front();
    if (!encoded) return std::unexpected(encoded.error());
    if (const auto taken = take(i, std::move(*encoded)); !taken) return taken;
  }
  return {};
}

}  // namespace lobby::authoring
