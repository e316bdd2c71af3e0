// Keeps encoded pictures in a folder, so that a preview which builds again and again encodes each picture
// once. Safe from any thread. The folder belongs to the store and is removed by whoever made it.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "data/authoring/tools.hpp"
#include "data/blake2b.hpp"

namespace lobby::ctl {

class PictureStore {
 public:
  using Encode = std::function<Result<authoring::EncodedPicture>(std::string_view bytes)>;

  PictureStore(std::filesystem::path folder, Encode encode)
      : folder_(std::move(folder)), encode_(std::move(encode)) {}

  // From the store, or else encoded now. A folder that cannot be written to only costs time.
  Result<authoring::EncodedPicture> get(std::string_view bytes);

 private:
  // All but the two JPEGs, which lie in a file of their own, one after the other.
  struct Entry {
    std::filesystem::path file;
    std::size_t fullSize = 0;
    std::size_t size = 0;  // of both
    authoring::EncodedPicture facts;
  };
  std::optional<Entry> find(const Hash& hash);
  void keep(const Hash& hash, const authoring::EncodedPicture& picture);

  std::filesystem::path folder_;
  Encode encode_;
  std::mutex mutex_;
  std::map<Hash, Entry> entries_;
  int written_ = 0;
};

}  // namespace lobby::ctl
