#include "platform/device/service_notify.hpp"

#include <cstdlib>

#include <doctest/doctest.h>
#include <unistd.h>

#include "tests/support/notify_socket.hpp"

namespace lobby::device {
namespace {

// Of this process, for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("service notify: what is said reaches the manager's socket") {
  test::NotifySocket manager;
  const Variable socket("NOTIFY_SOCKET", manager.path());
  SystemdNotify notify;
  CHECK(notify.isService());
  notify.starting(Tick{60'000});
  notify.ready();
  notify.alive();
  notify.stopping();
  CHECK(manager.next() == "EXTEND_TIMEOUT_USEC=60000000");
  CHECK(manager.next() == "READY=1");
  CHECK(manager.next() == "WATCHDOG=1");
  CHECK(manager.next() == "STOPPING=1");
  CHECK(manager.next().empty());
}

TEST_CASE("service notify: without a manager nothing happens, and nobody waits for a sign of life") {
  SystemdNotify notify;
  notify.ready();
  notify.alive();
  notify.stopping();
  CHECK_FALSE(notify.patience());
  CHECK_FALSE(notify.isService());
}

TEST_CASE("service notify: a manager that is gone does no harm") {
  const Variable socket("NOTIFY_SOCKET", "/nonexistent/notify");
  SystemdNotify().ready();
}

TEST_CASE("service notify: how long the manager waits, if it is this process that it waits for") {
  const Variable patience("WATCHDOG_USEC", "90000000");
  CHECK(SystemdNotify().patience() == Tick{90'000});
  const Variable process("WATCHDOG_PID", std::to_string(::getpid()));
  CHECK(SystemdNotify().patience() == Tick{90'000});
  const Variable other("WATCHDOG_PID", "1");
  CHECK_FALSE(SystemdNotify().patience());
}

}  // namespace lobby::device
