// arch/riscv/flash_window.hpp - lets the kernel write a range of application flash for as long as the object lives.
//
// Context  kernel, one at a time; no process executes meanwhile. What was loaded for the process is back afterwards.
// Source   Smepmp 1.0, table of rules with MML set: L R W X = 0 0 1 0.
#pragma once
#include "core/types.hpp"

namespace arch::riscv {

class FlashWindow {
 public:
  explicit FlashWindow(core::AddressRange written);
  ~FlashWindow();
  FlashWindow(const FlashWindow&) = delete;
  FlashWindow& operator=(const FlashWindow&) = delete;
};

}  // namespace arch::riscv
