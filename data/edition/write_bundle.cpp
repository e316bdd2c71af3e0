#include "data/edition/write_bundle.hpp"

#include <algorithm>

#include "data/edition/chunk_reader.hpp"
#include "data/edition/minisign.hpp"
#include "data/edition/new_file.hpp"
#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

struct Hashed {
  Hash payload{};
  std::string table;
  std::uint64_t size = 0;
};

Result<std::string_view> readPiece(OpenFile& file, std::uint64_t offset, std::string& buffer) {
  buffer.resize(chunkSize);
  const auto read = readFully(file, offset, buffer);
  if (!read) return std::unexpected(read.error());
  return std::string_view(buffer).substr(0, *read);
}

Result<Hashed> hashFile(OpenFile& file) {
  Hashed hashed;
  Blake2b whole;
  std::string buffer;
  while (true) {
    const auto piece = readPiece(file, hashed.size, buffer);
    if (!piece) return std::unexpected(piece.error());
    if (piece->empty()) break;
    whole.add(*piece);
    hashed.table += asBytes(blake2b(*piece));
    hashed.size += piece->size();
  }
  hashed.payload = whole.finish();
  return hashed;
}

// The snapshot may be changed by somebody between the two times it is read.
Result<void> copyPayload(OpenFile& from, const Hashed& hashed, NewFile& to) {
  std::string buffer;
  for (std::uint64_t done = 0, chunk = 0; done < hashed.size; ++chunk) {
    const auto piece = readPiece(from, done, buffer);
    if (!piece) return std::unexpected(piece.error());
    const std::string_view hash = std::string_view(hashed.table).substr(chunk * sizeof(Hash), sizeof(Hash));
    if (piece->empty() || asBytes(blake2b(*piece)) != hash) {
      return fail(ErrorKind::system, "the snapshot changed while it was read, build again");
    }
    if (auto written = to.write(*piece); !written) return written;
    done += piece->size();
  }
  return {};
}

Manifest makeManifest(const ManifestFacts& facts, const Hashed& hashed) {
  Manifest manifest;
  manifest.cinema = facts.cinema;
  manifest.serial = facts.serial;
  manifest.created = facts.created;
  manifest.snapshotFormat = facts.snapshotFormat;
  manifest.payloadSize = hashed.size;
  manifest.payloadHash = hashed.payload;
  manifest.tableHash = blake2b(hashed.table);
  manifest.validUntil = facts.validUntil;
  manifest.label = facts.label;
  return manifest;
}

std::string sign(const Manifest& manifest, std::string_view text, const SecretKey& key) {
  const std::string comment = "lobbycards " + manifest.cinema + " " + std::to_string(manifest.serial);
  return formatSignature(makeSignature(key, text, comment));
}

std::string makeFront(std::string_view manifest, std::string_view signatures, unsigned count,
                      std::uint64_t payloadSize, std::string_view table) {
  const auto header = formatHeader({count, manifest.size(), signatures.size(), payloadSize});
  std::string front(header.begin(), header.end());
  return front.append(manifest).append(signatures).append(table);
}

}  // namespace

Result<void> checkKeys(std::span<const SecretKey> keys) {
  if (keys.size() > mostSignatures) {
    return fail(ErrorKind::usage, "a file takes " + std::to_string(mostSignatures) + " signatures at most");
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (keys[i].id() == keys[k].id()) {
        return fail(ErrorKind::usage, "the key " + formatKeyId(keys[i].id()) + " is named twice");
      }
    }
  }
  return {};
}

Result<void> checkFacts(const ManifestFacts& facts) {
  Hashed any;
  any.size = 1;
  Manifest manifest = makeManifest(facts, any);
  if (manifest.cinema.empty()) manifest.cinema = "any";
  if (const auto unsound = findUnsound(manifest)) return fail(ErrorKind::usage, unsound->rule);
  return {};
}

Result<void> writeBundle(FileSystem& files, const fs::path& snapshot, const ManifestFacts& facts,
                         std::span<const SecretKey> keys, const fs::path& output) {
  if (const auto good = checkKeys(keys); !good) return good;
  const auto from = files.open(snapshot, OpenMode::read);
  if (!from) return std::unexpected(from.error());
  const auto hashed = hashFile(**from);
  if (!hashed) return std::unexpected(hashed.error());
  const Manifest manifest = makeManifest(facts, *hashed);
  if (const auto unsound = findUnsound(manifest)) return fail(ErrorKind::content, unsound->rule);
  const std::string text = formatManifest(manifest);
  std::string signatures;
  for (const SecretKey& key : keys) signatures += sign(manifest, text, key);
  auto to = NewFile::create(files, output);
  if (!to) return std::unexpected(to.error());
  const auto count = static_cast<unsigned>(keys.size());
  if (auto done = to->write(makeFront(text, signatures, count, hashed->size, hashed->table)); !done)
    return done;
  if (auto done = copyPayload(**from, *hashed, *to); !done) return done;
  return to->publish();
}

Result<void> addSignature(FileSystem& files, const fs::path& file, const SecretKey& key) {
  auto opened = files.open(file, OpenMode::read);
  if (!opened) return std::unexpected(opened.error());
  const auto bundle = openUnverified(std::move(*opened));
  if (!bundle) return context(bundle.error(), file.string());
  const unsigned count = bundle->header().signatureCount;
  const auto signatures = parseSignatures(bundle->signaturesText(), count);
  if (!signatures) return context(signatures.error(), file.string());
  const auto same = [&](const Signature& signature) { return signature.keyId == key.id(); };
  if (std::ranges::any_of(*signatures, same)) {
    return fail(ErrorKind::usage, file.string() + " is signed with this key already");
  }
  if (count == mostSignatures) return fail(ErrorKind::usage, file.string() + " takes no more signatures");
  const std::string_view text = bundle->manifestText();
  const std::string all = std::string(bundle->signaturesText()) + sign(bundle->manifest(), text, key);
  auto to = NewFile::create(files, file);
  if (!to) return std::unexpected(to.error());
  const std::string_view table = std::string_view(bundle->front()).substr(bundle->header().tableAt());
  if (auto done = to->write(makeFront(text, all, count + 1, bundle->header().payloadLength, table)); !done) {
    return done;
  }
  ChunkReader chunks(*bundle);
  for (std::uint64_t i = 0; i < bundle->header().chunks(); ++i) {
    const auto chunk = chunks.readChunk(i);
    if (!chunk) return context(chunk.error(), file.string());
    if (auto done = to->write(*chunk); !done) return done;
  }
  return to->publish();
}

}  // namespace lobby::edition
