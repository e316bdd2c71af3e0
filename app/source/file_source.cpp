#include "app/source/programme_source.hpp"
#include "app/source/programme_watch.hpp"

namespace lobby {
namespace {

class FileSource final : public ProgrammeSource {
 public:
  FileSource(std::filesystem::path file, std::string language, bool follow)
      : file_(std::move(file)), language_(std::move(language)), follow_(follow) {}

  Programme open() override {
    changed_ = false;
    if (!watch_) shown_ = stampOf(file_);
    return openProgramme(file_, language_);
  }

  Result<void> watch(std::function<void()> wake) override {
    if (!follow_) return {};
    auto watch = ProgrammeWatch::create(file_, shown_, std::move(wake));
    if (!watch) return std::unexpected(watch.error());
    watch_ = std::move(*watch);
    return {};
  }

  void unwatch() override { watch_.reset(); }

  bool hasChange() override {
    changed_ = changed_ || (watch_ && watch_->takeChange());
    return changed_;
  }
  // Whoever writes a text is waiting to see it.
  Tick patience() const override { return Tick{0}; }

 private:
  std::filesystem::path file_;
  std::string language_;
  bool follow_;
  FileStamp shown_{};
  bool changed_ = false;
  std::unique_ptr<ProgrammeWatch> watch_;
};

}  // namespace

std::unique_ptr<ProgrammeSource> makeFileSource(std::filesystem::path file, std::string language,
                                                bool follow) {
  return std::make_unique<FileSource>(std::move(file), std::move(language), follow);
}

}  // namespace lobby
