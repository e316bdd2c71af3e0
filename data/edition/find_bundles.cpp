#include "data/edition/find_bundles.hpp"

#include <algorithm>
#include <functional>

#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

namespace fs = std::filesystem;

// A folder may be made to keep us busy: nobody has so many files there, or so many editions.
constexpr std::size_t mostNames = 20'000;
constexpr std::size_t mostCandidates = 64;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The names of the folder that could be bundles: the highest first, because names often carry the date.
Result<std::vector<std::string>> candidatesIn(FileSystem& files, const fs::path& folder, bool& tooMany) {
  auto listed = files.list(folder, mostNames);
  if (!listed) return unreadable(listed.error());
  std::vector<std::string> names = std::move(listed->names);
  std::erase_if(names, [](const std::string& name) { return !isBundleName(name); });
  std::ranges::sort(names, std::ranges::greater());
  tooMany = tooMany || listed->more || names.size() > mostCandidates;
  if (names.size() > mostCandidates) names.resize(mostCandidates);
  return names;
}

// A link could lead anywhere on the kiosk.
bool isFolder(FileSystem& files, const fs::path& place) {
  const auto status = files.status(place);
  return status && status->kind == FileKind::folder;
}

void look(FileSystem& files, const fs::path& file, const FileIdentity& identity,
          const std::vector<PublicKey>& trusted, FoundBundles& found) {
  auto opened = files.open(file, OpenMode::read);
  const auto bundle = opened ? verifyBundle(std::move(*opened), trusted) : std::unexpected(opened.error());
  if (!bundle) {
    found.passedOver.push_back({file, identity, unreadable(bundle.error()).error()});
    return;
  }
  found.bundles.push_back({file, identity, bundle->manifest(), bundle->signer().name});
}

void lookIn(FileSystem& files, const fs::path& place, const std::vector<std::string>& names,
            const std::vector<PublicKey>& trusted, SettledFiles* settled, FoundBundles& found) {
  for (const std::string& name : names) {
    const fs::path file = place / name;
    const auto status = files.status(file);
    if (!status) {
      found.passedOver.push_back({file, {}, unreadable(status.error()).error()});
    } else if (status->kind != FileKind::regular) {
      found.passedOver.push_back(
          {file, status->identity, refuse("only ordinary files are taken", "noEdition").error()});
    } else if (!settled || settled->hasSettled(file, status->identity)) {
      look(files, file, status->identity, trusted, found);
    }
  }
}

}  // namespace

bool SettledFiles::hasSettled(const fs::path& file, const FileIdentity& identity) {
  const auto [seen, isNew] = seen_.try_emplace(file, Seen{identity});
  const bool same = !isNew && seen->second.identity == identity;
  seen->second = Seen{identity};
  return same;
}

void SettledFiles::endLook() {
  std::erase_if(seen_, [](const auto& seen) { return !seen.second.now; });
  for (auto& [file, seen] : seen_) seen.now = false;
}

bool isBundleName(std::string_view name) {
  constexpr std::string_view extension = ".lobby";
  // Hidden: .syncthing.NAME.tmp, rsync's .NAME.XXXXXX and .~tmp~, macOS's ._NAME.
  if (name.starts_with('.') || name.starts_with('~') || name.size() <= extension.size()) return false;
  if (!std::ranges::equal(name.substr(name.size() - extension.size()), extension, {}, lower)) return false;
  return name.find(".sync-conflict-") == std::string_view::npos;
}

FoundBundles findBundles(FileSystem& files, const fs::path& folder, const std::vector<PublicKey>& trusted,
                         SettledFiles* settled) {
  FoundBundles found;
  for (const fs::path& place : {folder / "lobbycards", folder}) {
    if (place != folder && !isFolder(files, place)) continue;
    const auto names = candidatesIn(files, place, found.tooMany);
    if (names) {
      lookIn(files, place, *names, trusted, settled, found);
    } else if (place == folder) {
      found.unreadable = names.error();
    }
  }
  if (settled) settled->endLook();
  std::ranges::stable_sort(found.bundles, std::ranges::greater(),
                           [](const FoundBundle& bundle) { return bundle.manifest.serial; });
  return found;
}

}  // namespace lobby::edition
