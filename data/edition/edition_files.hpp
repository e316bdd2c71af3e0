// The editions in the store's folder, and what must hold before one of them is shown.
#pragma once

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "data/edition/edition_id.hpp"
#include "data/edition/signature.hpp"
#include "platform/base/file_system.hpp"

namespace lobby::edition {

using ByteProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

class EditionFiles {
 public:
  EditionFiles(FileSystem& files, std::filesystem::path home, std::vector<PublicKey> trusted)
      : files_(&files), home_(std::move(home)), trusted_(std::move(trusted)) {}

  std::filesystem::path folder() const { return home_ / "editions"; }
  std::filesystem::path fileOf(const EditionId& id) const { return folder() / fileNameOf(id); }
  std::filesystem::path partOf(const EditionId& id) const;
  const std::vector<PublicKey>& trusted() const { return trusted_; }

  // The folder is there, and survives a power cut.
  Result<void> prepare() const;

  // The edition, signed by somebody trusted. Its chunks are not read.
  Result<VerifiedBundle> open(const EditionId& id) const;
  // The same, and every chunk is read and right.
  Result<void> checkWhole(const EditionId& id, const ByteProgress& progress) const;

  // What is there and signed, whatever the state says: newest first, three at most. Of one cinema only,
  // unless `cinema` is empty.
  std::vector<EditionId> findNewest(std::string_view cinema) const;

  // Files that nobody needs: editions not in `needed`. What the store did not put there stays.
  std::vector<std::filesystem::path> unneeded(const std::vector<EditionId>& needed) const;
  // Files that an install was writing when it was killed. Only for who holds the folder.
  void removeParts() const;

 private:
  std::vector<std::string> names() const;

  FileSystem* files_;
  std::filesystem::path home_;
  std::vector<PublicKey> trusted_;
};

}  // namespace lobby::edition
