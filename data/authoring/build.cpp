#include <system_error>

#include <unistd.h>

#include "data/authoring/authoring.hpp"
#include "data/authoring/check.hpp"
#include "data/authoring/sound_part.hpp"
#include "data/authoring/write_snapshot.hpp"
#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

// A name beside the output, so that renaming stays on one disk. Removes the file when it was not published.
class TemporaryFile {
 public:
  explicit TemporaryFile(fs::path output) : file_(std::move(output)) {
    file_ += ".part" + std::to_string(::getpid());
    remove();
  }
  ~TemporaryFile() { remove(); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const fs::path& file() const { return file_; }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(file_, ignored);
  }
  fs::path file_;
};

Result<void> writeAndPublish(const Programme& programme, const fs::path& folder, const fs::path& output,
                             const Tools& tools) {
  const std::string doing = "building " + output.string();
  const TemporaryFile temporary(output);
  const auto written = writeSnapshot(programme, folder, temporary.file(), tools);
  if (!written) return context(written.error(), doing);
  const auto published = publishFile(temporary.file(), output);
  if (!published) return context(published.error(), doing);
  return {};
}

}  // namespace

Result<Findings> build(const fs::path& folder, const fs::path& assets, const fs::path& output,
                       const Tools& tools) {
  Reporter reporter;
  const Result<Programme> programme = readAndCheck(folder, assets, tools, reporter);
  if (!programme) return std::unexpected(programme.error());
  if (reporter.hasErrors()) return reporter.take();
  if (auto done = writeAndPublish(*programme, folder, output, tools); !done)
    return std::unexpected(done.error());
  return reporter.take();
}

Result<CheckResult> buildSound(const fs::path& folder, const fs::path& assets, const fs::path& output,
                               const Tools& tools) {
  Reporter reporter;
  const Result<Programme> programme = readAndCheck(folder, assets, tools, reporter);
  if (!programme) return std::unexpected(programme.error());
  CheckResult result{reporter.take(), languageTable(*programme)};
  if (const auto sound = soundPart(*programme, result.findings)) {
    if (auto done = writeAndPublish(*sound, folder, output, tools); !done)
      return std::unexpected(done.error());
  }
  return result;
}

}  // namespace lobby::authoring
