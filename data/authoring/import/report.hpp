// What an import did, kept and could not place: each with its place in the imported file.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace lobby::authoring {

// A place in the imported file.
struct Origin {
  int line = 0;         // 1-based; of the script in a web page, of the row in a table; 0: the whole file
  int column = 0;       // 1-based, in characters
  std::string pointer;  // JSON-LD: the JSON pointer within the script or the file
};

enum class ImportKind {
  made,      // new
  changed,   // something was added
  kept,      // the folder says something else, and was left as it is
  assumed,   // the file does not say it clearly; this is how it was read
  toDo,      // only people can do it
  unplaced,  // could not be placed
};

struct ImportItem {
  ImportKind kind = ImportKind::made;
  std::filesystem::path file;  // in the programme folder; empty: it is about the imported file
  Origin origin;               // the first place, when there are several
  int count = 1;               // how often the same was found
  std::string message;
};

class ImportReport {
 public:
  ImportReport() = default;
  ImportReport(std::filesystem::path source, bool dryRun) : source_(std::move(source)), dryRun_(dryRun) {}

  // The same message about the same file is kept once, and counted.
  void add(ImportKind kind, const Origin& origin, const std::filesystem::path& file, std::string message);
  void assumed(const Origin& origin, std::string message) { add(ImportKind::assumed, origin, {}, message); }
  void unplaced(const Origin& origin, std::string message) { add(ImportKind::unplaced, origin, {}, message); }

  const std::filesystem::path& source() const { return source_; }  // the imported file
  bool dryRun() const { return dryRun_; }                          // nothing was written
  const std::vector<ImportItem>& items() const { return items_; }
  std::vector<ImportItem> items(ImportKind kind) const;
  bool has(ImportKind kind) const;

 private:
  std::filesystem::path source_;
  bool dryRun_ = false;
  std::vector<ImportItem> items_;
  std::map<std::tuple<ImportKind, std::string, std::string>, std::size_t> known_;
};

// "Added:\n  films/x/film.toml: … (page.html:12:5 /name)\n", for people, in parts that say what they are.
std::string formatText(const ImportReport& report);
// {"source":…,"dryRun":…,"items":[{"kind":…,"file":…,"line":…,"column":…,"pointer":…,"count":…,"message":…}]}
std::string formatJson(const ImportReport& report);

}  // namespace lobby::authoring
