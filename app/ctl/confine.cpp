#include "app/ctl/confine.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/filter.h>
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

constexpr std::array forbidden{
#ifdef SYS_fork
    SYS_fork,   SYS_vfork,
#endif
    SYS_clone,  SYS_clone3,         SYS_execve, SYS_execveat, SYS_socket,
    SYS_ptrace, SYS_io_uring_setup, SYS_mount,  SYS_unshare};

// The kernel answers these calls with "not permitted", and those of another processor's kind, too.
void forbidCalls() {
  if (machine == 0) return;
  constexpr std::size_t calls = forbidden.size();
  std::array<sock_filter, calls + 6> program{};
  std::size_t at = 0;
  const auto deny = static_cast<unsigned char>(calls);
  program[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
  program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 0, static_cast<unsigned char>(deny + 2));
  program[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
  for (std::size_t i = 0; i < calls; ++i) {
    const auto toDeny = static_cast<unsigned char>(calls - i);
    program[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(forbidden[i]), toDeny, 0);
  }
  program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  program[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  const sock_fprog filter{static_cast<unsigned short>(at), program.data()};
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
  limit(RLIMIT_NPROC, 0);
  forbidCalls();
}

}  // namespace lobby::ctl
