#include "data/edition/bundle.hpp"

#include <algorithm>

#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

Result<std::string> readPart(OpenFile& file, std::uint64_t offset, std::uint64_t size) {
  std::string bytes(size, '\0');
  const auto read = readFully(file, offset, bytes);
  if (!read) return std::unexpected(read.error());
  if (*read != size) return refuse("this file became shorter while it was read, copy it again");
  return bytes;
}

}  // namespace

std::string_view Bundle::manifestText() const {
  return std::string_view(front_).substr(headerSize, header_.manifestLength);
}

std::string_view Bundle::signaturesText() const {
  return std::string_view(front_).substr(header_.signaturesAt(), header_.signaturesLength);
}

Hash Bundle::chunkHash(std::uint64_t index) const {
  Hash hash{};
  const std::string_view bytes =
      std::string_view(front_).substr(header_.tableAt() + index * hash.size(), hash.size());
  std::ranges::copy(bytes, hash.begin());
  return hash;
}

Result<SealedBundle> SealedBundle::read(std::unique_ptr<OpenFile> file) {
  const auto identity = file->identity();
  if (!identity) return std::unexpected(identity.error());
  auto start = readPart(*file, 0, std::min<std::uint64_t>(identity->size, headerSize));
  if (!start) return std::unexpected(start.error());
  const auto header = parseHeader(*start, identity->size);
  if (!header) return std::unexpected(header.error());
  const auto sealed = readPart(*file, headerSize, header->tableAt() - headerSize);
  if (!sealed) return std::unexpected(sealed.error());
  SealedBundle read;
  read.bundle_.file_ = std::move(file);
  read.bundle_.front_ = *start + *sealed;
  read.bundle_.header_ = *header;
  return read;
}

Result<Bundle> SealedBundle::open(SealedBundle sealed) {
  Bundle& bundle = sealed.bundle_;
  auto manifest = parseManifest(bundle.manifestText());
  if (!manifest) return std::unexpected(manifest.error());
  bundle.manifest_ = std::move(*manifest);
  if (bundle.manifest_.payloadSize != bundle.header_.payloadLength) {
    return damaged("the payload is not the one of the manifest");
  }
  const auto table = readPart(*bundle.file_, bundle.header_.tableAt(), bundle.header_.tableLength());
  if (!table) return std::unexpected(table.error());
  if (blake2b(*table) != bundle.manifest_.tableHash)
    return damaged("the table is not the one of the manifest");
  bundle.front_ += *table;
  return std::move(bundle);
}

Result<Bundle> openUnverified(std::unique_ptr<OpenFile> file) {
  auto sealed = SealedBundle::read(std::move(file));
  if (!sealed) return std::unexpected(sealed.error());
  return SealedBundle::open(std::move(*sealed));
}

}  // namespace lobby::edition
