// kernel/watchdog.hpp - when the kernel gives the board's watchdog a new period, and when it does not count.
//
// A new period begins with every round of the kernel's loop, with every deferred call and with every line of a panic report; so
// one bottom half, deferred call or system call must be shorter than the period, and so must the longest time slice be.
// System calls that do not go through the loop cost nothing. Nothing counts while the kernel sleeps, while a process without
// a time slice executes (nor in its system calls that return to it at once), and when the board is halted.
#pragma once
#include "kernel/board.hpp"

namespace kernel {

inline void restart_watchdog() {
  if (board.watchdog.restart) board.watchdog.restart();
}
inline void suspend_watchdog() {
  if (board.watchdog.suspend) board.watchdog.suspend();
}

}  // namespace kernel
