// An interruption, a full disk or a wrong name must leave the old file whole, and every error names the file.
#include "platform/base/files.hpp"

#include <csignal>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::size_t entriesOf(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

// No file may grow beyond that while it lives: the disk is full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

void checkNames(const Error& error, const fs::path& file) {
  CHECK_MESSAGE(error.message.find(file.string()) != std::string::npos, error.message);
}

}  // namespace

TEST_CASE("files: what was written is read again, byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\xFF\n", 5);
  REQUIRE(writeFileAtomically(folder / "x", bytes).has_value());
  CHECK(*readFile(folder / "x") == bytes);
  REQUIRE(writeFileAtomically(folder / "x", "").has_value());
  CHECK(readFile(folder / "x")->empty());
  CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("files: reading says which file and why") {
  const TemporaryFolder folder;
  const auto missing = readFile(folder / "none");
  REQUIRE(!missing);
  checkNames(missing.error(), folder / "none");
  CHECK(missing.error().message.find("No such file") != std::string::npos);
  CHECK(missing.error().kind == ErrorKind::system);

  const auto directory = readFile(folder.path());
  REQUIRE(!directory);
  checkNames(directory.error(), folder.path());
  CHECK(directory.error().kind == ErrorKind::content);

  // A pipe must not make the program wait for a writer.
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto fromPipe = readFile(pipe);
  REQUIRE(!fromPipe);
  CHECK(fromPipe.error().message.find("not an ordinary file") != std::string::npos);
}

TEST_CASE("files: a file larger than the limit is refused, one as large is not") {
  const TemporaryFolder folder;
  folder.write("x", std::string(100, 'x'));
  CHECK(readFile(folder / "x", 100).has_value());
  const auto large = readFile(folder / "x", 99);
  REQUIRE(!large);
  checkNames(large.error(), folder / "x");
}

TEST_CASE("files: a full disk leaves the old file and nothing else") {
  const TemporaryFolder folder;
  folder.write("x", "old");
  Result<void> written;
  {
    const FullDisk full(10);
    written = writeFileAtomically(folder / "x", std::string(1000, 'n'));
  }
  REQUIRE(!written);
  checkNames(written.error(), folder / "x");
  CHECK(test::contentOf(folder / "x") == "old");
  CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("files: a name that cannot be replaced leaves nothing behind") {
  const TemporaryFolder folder;
  folder.write("taken/inside", "old");
  const auto written = writeFileAtomically(folder / "taken", "new");
  REQUIRE(!written);
  checkNames(written.error(), folder / "taken");
  CHECK(test::contentOf(folder / "taken/inside") == "old");
  CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("files: a pipe or device is written to, and never replaced by a file") {
  const TemporaryFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  REQUIRE(reader >= 0);
  CHECK(writeFileAtomically(pipe, "hello").has_value());
  char bytes[8] = "";
  CHECK(::read(reader, bytes, sizeof bytes) == 5);
  ::close(reader);
  CHECK(fs::is_fifo(pipe));
  CHECK(entriesOf(folder.path()) == 1);

  const auto published = publishFile(folder.write("finished", "x"), pipe);
  REQUIRE(!published);
  checkNames(published.error(), pipe);
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("files: a folder that is not there is an error of the system") {
  const TemporaryFolder folder;
  const auto written = writeFileAtomically(folder / "none" / "x", "new");
  REQUIRE(!written);
  CHECK(written.error().kind == ErrorKind::system);
  checkNames(written.error(), folder / "none" / "x");
}

TEST_CASE("files: a name without a folder is one in the current folder") {
  const TemporaryFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  const auto written = writeFileAtomically("x", "here");
  fs::current_path(before);
  CHECK(written.has_value());
  CHECK(test::contentOf(folder / "x") == "here");
}

TEST_CASE("files: a folder is listed by name, without what is hidden") {
  const TemporaryFolder folder;
  for (const char* name : {"b", "a", ".hidden", "B", "ä"}) folder.write(name, "");
  const auto listed = listFolder(folder.path());
  REQUIRE(listed);
  std::vector<std::string> names;
  for (const fs::path& path : *listed) names.push_back(path.filename().string());
  CHECK(names == std::vector<std::string>{"B", "a", "b", "ä"});

  const auto missing = listFolder(folder / "none");
  REQUIRE(!missing);
  checkNames(missing.error(), folder / "none");
}

}  // namespace lobby
