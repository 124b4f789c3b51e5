// tests/unit/check_fails.hpp - whether a piece of code ends in a failed check; it runs in a child process.
//
// Why      a failed check never returns, so the test that provokes one cannot go on in the same process.
#pragma once
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

inline constexpr int kCheckFailedStatus = 77;

/// Weak: every test file may bring it, and a suite with other ideas defines its own.
extern "C" [[noreturn, gnu::weak]] void bulkhead_check_failed() noexcept { _exit(kCheckFailedStatus); }
/// Nothing outside the kernel is ever to be abandoned.
extern "C" [[noreturn, gnu::weak]] void bulkhead_abandon(const void*) noexcept { _exit(kCheckFailedStatus); }

namespace unit_test {

/// Also true for the standard library's own checks, which trap. A sanitizer's report is neither.
template <class Work>
bool check_fails(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    for (const int trap : {SIGTRAP, SIGILL, SIGABRT}) signal(trap, SIG_DFL);  // doctest would report them as a crash
    work();
    _exit(0);
  }
  int status = 0;
  if (waitpid(child, &status, 0) != child) return false;
  if (WIFEXITED(status)) return WEXITSTATUS(status) == kCheckFailedStatus;
  return WTERMSIG(status) == SIGTRAP || WTERMSIG(status) == SIGILL || WTERMSIG(status) == SIGABRT;
}

}  // namespace unit_test
