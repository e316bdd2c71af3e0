#include "data/edition/trusted_keys.hpp"

#include <algorithm>

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 1000;
constexpr std::size_t largestKeyFile = 4096;
constexpr std::size_t largestRevokedFile = 64 << 10;
constexpr const char* revokedName = "revoked.txt";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Result<std::vector<KeyId>> parseRevoked(std::string_view text) {
  std::vector<KeyId> ids;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::string_view word = trimmed(line.substr(0, line.find('#')));
    if (word.empty()) continue;
    const auto id = parseKeyId(word);
    if (!id) return std::unexpected(id.error());
    ids.push_back(*id);
  }
  return ids;
}

Result<PublicKey> readKey(FileSystem& files, const fs::path& file) {
  const auto text = readWhole(files, file, largestKeyFile);
  if (!text) return std::unexpected(text.error());
  auto key = parsePublicKey(*text);
  if (!key) return context(key.error(), file.string());
  key->name = file.stem().string();
  return key;
}

Result<void> readRevoked(FileSystem& files, const fs::path& file, std::vector<KeyId>& revoked) {
  const auto status = files.status(file);
  if (!status) return std::unexpected(status.error());
  if (status->kind == FileKind::missing) return {};
  const auto text = readWhole(files, file, largestRevokedFile);
  if (!text) return std::unexpected(text.error());
  const auto ids = parseRevoked(*text);
  if (!ids) return context(ids.error(), file.string());
  revoked.insert(revoked.end(), ids->begin(), ids->end());
  return {};
}

Result<void> readFolder(FileSystem& files, const fs::path& folder, TrustedKeys& trusted) {
  const auto listed = files.list(folder, mostFiles);
  if (!listed) return std::unexpected(listed.error());
  if (listed->more) {
    return fail(ErrorKind::content, folder.string() + " holds more than " + std::to_string(mostFiles) +
                                        " files, leave only the keys there");
  }
  for (const std::string& name : listed->names) {
    if (name.starts_with('.') || !name.ends_with(".pub")) continue;
    auto key = readKey(files, folder / name);
    if (key) {
      trusted.keys.push_back(std::move(*key));
    } else {
      trusted.problems.push_back(key.error().message);
    }
  }
  return {};
}

void markRevoked(const std::vector<KeyId>& revoked, TrustedKeys& trusted) {
  for (const KeyId& id : revoked) {
    bool known = false;
    for (PublicKey& key : trusted.keys) {
      if (key.id != id) continue;
      key.revoked = true;
      known = true;
    }
    if (!known) trusted.keys.push_back({id, {}, "", true});
  }
}

}  // namespace

Result<TrustedKeys> loadTrustedKeys(FileSystem& files, const std::vector<fs::path>& folders) {
  TrustedKeys trusted;
  std::vector<KeyId> revoked;
  for (const fs::path& folder : folders) {
    const auto status = files.status(folder);
    if (!status) return std::unexpected(status.error());
    if (status->kind == FileKind::missing) continue;
    if (auto read = readFolder(files, folder, trusted); !read) return std::unexpected(read.error());
    if (auto read = readRevoked(files, folder / revokedName, revoked); !read) {
      return std::unexpected(read.error());
    }
  }
  markRevoked(revoked, trusted);
  return trusted;
}

}  // namespace lobby::edition
