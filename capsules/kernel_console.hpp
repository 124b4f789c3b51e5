// capsules/kernel_console.hpp - what the kernel does with the keys that no application reads.
#pragma once
#include "capsules/console_input.hpp"

namespace capsules {

class KernelConsole final : public KernelInput {
 public:
  void input(u8 byte) override {
    if (byte == '\r') kernel::log("console: no application reads the keyboard; Ctrl-P switches to the last one that did");
  }
};

}  // namespace capsules
