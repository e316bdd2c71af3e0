#include "tests/data/edition/memory_file.hpp"

namespace lobby::test {
namespace {

class MemoryFile final : public OpenFile {
 public:
  explicit MemoryFile(std::string bytes) : bytes_(std::move(bytes)) {}

  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    if (offset >= bytes_.size()) return 0;
    return bytes_.copy(into.data(), into.size(), offset);
  }
  Result<std::size_t> write(std::string_view bytes) override {
    bytes_ += bytes;
    return bytes.size();
  }
  Result<void> sync() override { return {}; }
  Result<FileIdentity> identity() override { return FileIdentity{0, 0, bytes_.size(), 0}; }

 private:
  std::string bytes_;
};

}  // namespace

std::unique_ptr<OpenFile> memoryFile(std::string bytes) {
  return std::make_unique<MemoryFile>(std::move(bytes));
}

}  // namespace lobby::test
