#include "data/authoring/import/plan.hpp"

#include <algorithm>

#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

// Remembers what was written, to take it back.
class Journal {
 public:
  explicit Journal(fs::path folder) : folder_(std::move(folder)) {}

  Result<void> write(const std::string& name, const std::string& bytes) {
    const fs::path file = folder_ / name;
    if (const auto made = makeFolders(file.parent_path()); !made) return made;
    std::optional<std::string> old;
    std::error_code error;
    if (fs::exists(file, error)) {
      auto read = readFile(file);
      if (!read) return std::unexpected(read.error());
      old = std::move(*read);
    }
    const auto written = writeFileAtomically(file, bytes);
    if (written) files_.emplace_back(file, std::move(old));
    return written;
  }

  void takeBack() {
    for (const auto& [file, old] : files_) {
      std::error_code ignored;
      if (old) {
        (void)writeFileAtomically(file, *old);
      } else {
        fs::remove(file, ignored);
      }
    }
    std::ranges::reverse(folders_);
    for (const fs::path& folder : folders_) {
      std::error_code ignored;
      fs::remove(folder, ignored);  // only when it is empty
    }
  }

 private:
  Result<void> makeFolders(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return {};
    if (const auto made = makeFolders(folder.parent_path()); !made) return made;
    if (!fs::create_directory(folder, error)) {
      return fail(ErrorKind::system, "cannot make the folder " + folder.string() + ": " + error.message());
    }
    folders_.push_back(folder);
    return {};
  }

  fs::path folder_;
  std::vector<std::pair<fs::path, std::optional<std::string>>> files_;
  std::vector<fs::path> folders_;
};

}  // namespace

Plan makePlan(const Draft& draft, const Existing& existing, const ImportContext& context) {
  Plan plan;
  planFilms(draft, existing, context, plan);
  planScreenings(draft, existing, context, plan);
  return plan;
}

Result<void> apply(const Plan& plan, const fs::path& folder) {
  Journal journal(folder);
  for (const auto& [name, bytes] : plan.files) {
    if (const auto written = journal.write(name, bytes); !written) {
      journal.takeBack();
      return context(written.error(), "nothing was imported");
    }
  }
  return {};
}

}  // namespace lobby::authoring
