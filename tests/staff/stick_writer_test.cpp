// The other end stands in for platform/package/libexec/write-report.
#include "app/staff/stick_writer.hpp"

#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "platform/base/files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::staff {
namespace {

// Hears one visitor out and gives the answer.
class Scribe {
 public:
  Scribe(const std::string& path, std::string answer)
      : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)), answer_(std::move(answer)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(socket_, 1) == 0);
    thread_ = std::thread([this] { serve(); });
  }
  ~Scribe() {
    if (thread_.joinable()) thread_.join();
    ::close(socket_);
  }
  Scribe(const Scribe&) = delete;
  Scribe& operator=(const Scribe&) = delete;
  std::string heard() {
    thread_.join();
    return heard_;
  }

 private:
  void serve() {
    const int visitor = ::accept(socket_, nullptr, nullptr);
    char bytes[512];
    for (ssize_t size = 0; (size = ::read(visitor, bytes, sizeof bytes)) > 0;)
      heard_.append(bytes, static_cast<std::size_t>(size));
    [[maybe_unused]] const auto written = ::write(visitor, answer_.data(), answer_.size());
    ::close(visitor);
  }

  int socket_;
  std::string answer_;
  std::string heard_;
  std::thread thread_;
};

Result<void> put(const std::filesystem::path& socket, const std::filesystem::path& file) {
  PosixFileSystem files;
  return writeOnStick(files, socket, file, "all is well\n");
}

}  // namespace

TEST_CASE("stick writer: what can be written to is written to") {
  const test::TemporaryFolder folder;
  CHECK(put("", folder / "report.txt"));
  CHECK(readFile(folder / "report.txt", 100) == "all is well\n");
}

TEST_CASE("stick writer: whoever may write is told the stick, the name and the text") {
  const test::TemporaryFolder folder;
  Scribe scribe(folder / "report", "done\n");
  CHECK(put(folder / "report", "/run/lobbycards/media/sda1/report.txt"));
  CHECK(scribe.heard() == "sda1 report.txt\nall is well\n");
}

TEST_CASE("stick writer: the reason that is given is handed on") {
  const test::TemporaryFolder folder;
  const Scribe scribe(folder / "report", "the stick is full\n");
  const auto written = put(folder / "report", "/run/lobbycards/media/sda1/report.txt");
  REQUIRE_FALSE(written);
  CHECK(written.error().message == "the stick is full");
}

TEST_CASE("stick writer: silence is no success") {
  const test::TemporaryFolder folder;
  const Scribe scribe(folder / "report", "");
  CHECK_FALSE(put(folder / "report", "/run/lobbycards/media/sda1/report.txt"));
  CHECK_FALSE(put(folder / "nobody", "/run/lobbycards/media/sda1/report.txt"));
}

}  // namespace lobby::staff
