// The real file system: no links, nothing that is no ordinary file, and errors that say which file and why.
#include "platform/base/file_system.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::string reasonOf(const fs::path& file, OpenMode mode = OpenMode::read) {
  PosixFileSystem files;
  const auto opened = files.open(file, mode);
  return opened ? "" : opened.error().message;
}

mode_t permissionsOf(const fs::path& file) {
  struct stat info {};
  REQUIRE(::stat(file.c_str(), &info) == 0);
  return info.st_mode & 0777;
}

// Gives and takes a few bytes at a time.
class SlowFile final : public OpenFile {
 public:
  std::string bytes;
  Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) override {
    return std::string_view(bytes).substr(offset).copy(into.data(), std::min<std::size_t>(3, into.size()));
  }
  Result<std::size_t> write(std::string_view more) override {
    bytes += more.substr(0, 2);
    return std::min<std::size_t>(2, more.size());
  }
  Result<void> sync() override { return {}; }
  Result<FileIdentity> identity() override { return FileIdentity{}; }
};

class FullFile final : public OpenFile {
 public:
  Result<std::size_t> readAt(std::uint64_t, std::span<char>) override { return 0; }
  Result<std::size_t> write(std::string_view) override { return 0; }
  Result<void> sync() override { return {}; }
  Result<FileIdentity> identity() override { return FileIdentity{}; }
};

}  // namespace

TEST_CASE("file system: what was written is read, wherever one begins") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  {
    const auto file = files.open(folder / "x", OpenMode::createNew);
    REQUIRE(file);
    CHECK(writeFully(**file, "hello "));
    CHECK(writeFully(**file, "world"));
    CHECK((*file)->sync());
    CHECK((*file)->identity()->size == 11);
  }
  const auto file = files.open(folder / "x", OpenMode::read);
  REQUIRE(file);
  std::string bytes(20, '?');
  CHECK(*readFully(**file, 6, bytes) == 5);
  CHECK(bytes.starts_with("world?"));
  CHECK(*readFully(**file, 100, bytes) == 0);
  CHECK(!(*file)->write("x"));
  CHECK(*readWhole(files, folder / "x", 11) == "hello world");
  CHECK(readWhole(files, folder / "x", 10).error().message ==
        (folder / "x").string() + " is larger than 10 bytes");
}

TEST_CASE("file system: reads and writes in small steps are put together") {
  SlowFile slow;
  CHECK(writeFully(slow, "seven bytes or so"));
  CHECK(slow.bytes == "seven bytes or so");
  std::string read(100, ' ');
  CHECK(*readFully(slow, 0, read) == 17);
  CHECK(read.starts_with("seven bytes or so "));
  FullFile full;
  CHECK(!writeFully(full, "x"));
}

TEST_CASE("file system: a new file never takes the place of another") {
  const TemporaryFolder folder;
  folder.write("taken", "old");
  fs::create_symlink("nowhere", folder / "link");
  CHECK(reasonOf(folder / "taken", OpenMode::createNew) ==
        "cannot create " + (folder / "taken").string() + ": File exists");
  CHECK(!reasonOf(folder / "link", OpenMode::createNew).empty());
  CHECK(!reasonOf(folder / "link", OpenMode::createPrivate).empty());
  CHECK(test::contentOf(folder / "taken") == "old");
}

TEST_CASE("file system: a private file is its owner's alone") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0);
  CHECK(reasonOf(folder / "secret", OpenMode::createPrivate).empty());
  CHECK(reasonOf(folder / "open", OpenMode::createNew).empty());
  ::umask(before);
  CHECK(permissionsOf(folder / "secret") == 0600);
  CHECK(permissionsOf(folder / "open") == 0644);
}

TEST_CASE("file system: appending goes on where the file ends") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  for (const char* line : {"one\n", "two\n"}) {
    const auto file = files.open(folder / "log", OpenMode::append);
    REQUIRE(file);
    CHECK(writeFully(**file, line));
  }
  CHECK(test::contentOf(folder / "log") == "one\ntwo\n");
}

TEST_CASE("file system: only ordinary files, and never through a link") {
  const TemporaryFolder folder;
  const fs::path target = folder.write("target", "x");
  fs::create_symlink(target, folder / "link");
  fs::create_directory(folder / "folder");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{AF_UNIX, ""};
  (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(socket);

  const auto expect = [&](const fs::path& file, const std::string& what) {
    for (const OpenMode mode : {OpenMode::read, OpenMode::append}) {
      CHECK(reasonOf(file, mode) == file.string() + " is " + what + "; only ordinary files are taken");
    }
  };
  expect(folder / "link", "a link");
  expect(folder / "socket", "no file");
  expect("/dev/null", "no file");
  CHECK(reasonOf(folder / "pipe") ==
        (folder / "pipe").string() + " is no file; only ordinary files are taken");
  CHECK(reasonOf(folder / "folder") ==
        (folder / "folder").string() + " is a folder; only ordinary files are taken");
  CHECK(reasonOf(folder / "none") ==
        "cannot open " + (folder / "none").string() + ": No such file or directory");
  PosixFileSystem files;
  CHECK(files.open(folder / "link", OpenMode::read).error().kind == ErrorKind::refused);
  CHECK(files.open(folder / "none", OpenMode::read).error().kind == ErrorKind::system);
}

TEST_CASE("file system: names are looked at, not what they point to") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("file", "12345");
  fs::create_symlink("nowhere", folder / "link");
  fs::create_directory(folder / "folder");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(files.status(folder / "file")->kind == FileKind::regular);
  CHECK(files.status(folder / "file")->identity.size == 5);
  CHECK(files.status(folder / "link")->kind == FileKind::link);
  CHECK(files.status(folder / "folder")->kind == FileKind::folder);
  CHECK(files.status(folder / "pipe")->kind == FileKind::other);
  CHECK(files.status(folder / "none")->kind == FileKind::missing);
  CHECK(files.status(folder / "file" / "below")->kind == FileKind::missing);
  const auto file = files.open(folder / "file", OpenMode::read);
  CHECK(*(*file)->identity() == files.status(folder / "file")->identity);
}

TEST_CASE("file system: renaming, removing, folders") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  folder.write("a", "new");
  folder.write("b", "old");
  CHECK(files.rename(folder / "a", folder / "b"));
  CHECK(test::contentOf(folder / "b") == "new");
  CHECK(!files.rename(folder / "a", folder / "b"));
  CHECK(files.remove(folder / "b"));
  CHECK(files.remove(folder / "b").error().message ==
        "cannot remove " + (folder / "b").string() + ": No such file or directory");
  CHECK(files.makeFolder(folder / "c"));
  CHECK(files.makeFolder(folder / "c"));
  CHECK(!files.makeFolder(folder / "d" / "e"));
  folder.write("f", "");
  CHECK(!files.makeFolder(folder / "f"));
  CHECK(files.syncFolder(folder.path()));
  CHECK(!files.syncFolder(folder / "f"));
  CHECK(*files.freeSpace(folder.path()) > 0);
  CHECK(!files.freeSpace(folder / "none"));
}

TEST_CASE("file system: listing stops at its limit, and says so") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  for (const char* name : {"b", ".hidden", "a", "c"}) folder.write(name, "");
  const auto all = files.list(folder.path(), 4);
  REQUIRE(all);
  CHECK(all->names == std::vector<std::string>{".hidden", "a", "b", "c"});
  CHECK(!all->more);
  const auto some = files.list(folder.path(), 3);
  REQUIRE(some);
  CHECK(some->names.size() == 3);
  CHECK(some->more);
  CHECK(!files.list(folder / "none", 3));
}

TEST_CASE("file system: where a name lives") {
  CHECK(folderOf("x") == ".");
  CHECK(folderOf("a/x") == "a");
  CHECK(folderOf("/x") == "/");
}

TEST_CASE("file system: rewriting stays in place, and makes nothing new") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  CHECK(reasonOf(folder / "x", OpenMode::rewrite) ==
        "cannot open " + (folder / "x").string() + ": No such file or directory");
  const fs::path file = folder.write("x", "abcdef");
  const auto before = files.status(file);
  {
    const auto opened = files.open(file, OpenMode::rewrite);
    REQUIRE(opened);
    CHECK(writeFully(**opened, "AB"));
    CHECK(writeFully(**opened, "C"));
    CHECK((*opened)->sync());
  }
  CHECK(test::contentOf(file) == "ABCdef");
  CHECK(files.status(file)->identity.inode == before->identity.inode);
  fs::create_symlink(file, folder / "link");
  CHECK(reasonOf(folder / "link", OpenMode::rewrite).ends_with("is a link; only ordinary files are taken"));
}

TEST_CASE("file system: a folder is held by one at a time, and let go") {
  const TemporaryFolder folder;
  PosixFileSystem files;
  const auto hold = [&](int milliseconds) {
    auto lock = files.lock(folder.path(), std::chrono::milliseconds(milliseconds));
    REQUIRE(lock);
    return std::move(*lock);
  };
  auto first = hold(0);
  CHECK(first);
  CHECK_FALSE(hold(0));
  CHECK_FALSE(hold(25));
  first.reset();
  CHECK(hold(0));
  CHECK_FALSE(files.lock(folder / "nothing", std::chrono::milliseconds(0)));
}

}  // namespace lobby
