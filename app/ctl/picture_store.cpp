#include "app/ctl/picture_store.hpp"

#include <fstream>

#include "platform/base/files.hpp"

namespace lobby::ctl {

Result<authoring::EncodedPicture> PictureStore::get(std::string_view bytes) {
  const Hash hash = blake2b(bytes);
  if (const auto entry = find(hash)) {
    const auto both = readFile(entry->file);
    if (both && both->size() == entry->size) {
      authoring::EncodedPicture picture = entry->facts;
      picture.full = both->substr(0, entry->fullSize);
      picture.thumb = both->substr(entry->fullSize);
      return picture;
    }
  }
  Result<authoring::EncodedPicture> encoded = encode_(bytes);
  if (encoded) keep(hash, *encoded);
  return encoded;
}

std::optional<PictureStore::Entry> PictureStore::find(const Hash& hash) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(hash);
  return found == entries_.end() ? std::nullopt : std::optional(found->second);
}

void PictureStore::keep(const Hash& hash, const authoring::EncodedPicture& picture) {
  const std::lock_guard lock(mutex_);
  Entry entry;
  entry.file = folder_ / ("picture-" + std::to_string(++written_));
  entry.fullSize = picture.full.size();
  entry.size = entry.fullSize + picture.thumb.size();
  entry.facts.width = picture.width;
  entry.facts.height = picture.height;
  entry.facts.dominantColour = picture.dominantColour;
  std::ofstream file(entry.file, std::ios::binary);
  file << picture.full << picture.thumb;
  if (file.flush()) entries_[hash] = std::move(entry);
}

}  // namespace lobby::ctl
