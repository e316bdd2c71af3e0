#include "app/ctl/confine.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "data/edition/manifest.hpp"

namespace lobby::ctl {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool sanitised = true;  // its shadow memory is terabytes, its leak check a process
#else
constexpr bool sanitised = false;
#endif

constexpr rlim_t memory = rlim_t{256} << 20;  // of addresses: libraries and ICU's data alone are about 100 MB
constexpr rlim_t openFiles = 32;
constexpr rlim_t largestFile = edition::largestPayload + (rlim_t{1} << 30);
constexpr int niceness = 10;
// Of ioprio_set(2): linux/ioprio.h does not compile as C++.
constexpr int thisProcess = 1;
constexpr int idleDisk = 3 << 13;

void limit(int resource, rlim_t value) {
  rlimit limits{};
  if (::getrlimit(static_cast<__rlimit_resource>(resource), &limits) != 0) return;
  const rlim_t lower = limits.rlim_max == RLIM_INFINITY ? value : std::min(value, limits.rlim_max);
  limits = {lower, lower};
  static_cast<void>(::setrlimit(static_cast<__rlimit_resource>(resource), &limits));
}

#if defined(__x86_64__)
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned machine = 0;  // no filter: the other limits must do
#endif

// Processes, other programs, connections. New threads are allowed: clone(2) of a thread.
constexpr std::array forbidden{
#ifdef SYS_fork
    SYS_fork,   SYS_vfork,
#endif
    SYS_execve, SYS_execveat, SYS_socket, SYS_ptrace, SYS_io_uring_setup, SYS_mount, SYS_unshare};

// Where the filter's answers stand, behind the questions.
constexpr std::size_t cloneAt = forbidden.size() + 3;
constexpr std::size_t denyAt = cloneAt + 4;
constexpr std::size_t unknownAt = denyAt + 1;
constexpr std::size_t allowAt = unknownAt + 1;

constexpr sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset));
}

// At `at`: goes on at one place or the other. `kind`: BPF_JEQ (equal) or BPF_JSET (has the bit).
constexpr sock_filter ask(std::size_t at, unsigned short kind, long value, std::size_t yes, std::size_t no) {
  const auto distance = [=](std::size_t to) { return static_cast<unsigned char>(to - at - 1); };
  return BPF_JUMP(static_cast<unsigned short>(BPF_JMP | kind | BPF_K), static_cast<unsigned>(value),
                  distance(yes), distance(no));
}

// The kernel answers what is forbidden, and calls of another processor's kind, with "not permitted".
void forbidCalls() {
  if (machine == 0) return;
  std::array<sock_filter, allowAt + 1> program{};
  program[0] = load(offsetof(seccomp_data, arch));
  program[1] = ask(1, BPF_JEQ, machine, 2, denyAt);
  program[2] = load(offsetof(seccomp_data, nr));
  for (std::size_t i = 0; i < forbidden.size(); ++i) {
    program[3 + i] = ask(3 + i, BPF_JEQ, forbidden[i], denyAt, 4 + i);
  }
  // clone3 hides its flags from us; the library falls back to clone.
  program[cloneAt] = ask(cloneAt, BPF_JEQ, SYS_clone3, unknownAt, cloneAt + 1);
  program[cloneAt + 1] = ask(cloneAt + 1, BPF_JEQ, SYS_clone, cloneAt + 2, allowAt);
  program[cloneAt + 2] = load(offsetof(seccomp_data, args));
  program[cloneAt + 3] = ask(cloneAt + 3, BPF_JSET, CLONE_THREAD, allowAt, denyAt);
  program[denyAt] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  program[unknownAt] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS);
  program[allowAt] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  static_cast<void>(::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter));
}

}  // namespace

void confine(std::chrono::seconds processorTime) {
  const pid_t parent = ::getppid();
  static_cast<void>(::prctl(PR_SET_PDEATHSIG, SIGKILL));
  static_cast<void>(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  if (::getppid() != parent) ::_exit(1);  // it died meanwhile
  std::signal(SIGXFSZ, SIG_IGN);          // then writing fails, with a message
  limit(RLIMIT_CPU, static_cast<rlim_t>(processorTime.count()));
  limit(RLIMIT_NOFILE, openFiles);
  limit(RLIMIT_FSIZE, largestFile);
  limit(RLIMIT_CORE, 0);
  static_cast<void>(::setpriority(PRIO_PROCESS, 0, niceness));
  static_cast<void>(::syscall(SYS_ioprio_set, thisProcess, 0, idleDisk));
  if (sanitised) return;
  limit(RLIMIT_AS, memory);
  forbidCalls();
}

}  // namespace lobby::ctl
