// tools/stack_bound/processor.hpp - what the instructions of a processor do to the stack pointer and to the flow of control.
//
// Both follow constants through registers as far as addresses of functions and of the stack are made of them.
#pragma once
#include <functional>
#include <string_view>

#include "tools/stack_bound/instruction.hpp"

namespace tools::stack {

/// What is known of memory: words of the image, and where the landing of the activation stands (kernel/ports/activation.hpp).
struct Memory {
  std::function<std::optional<u32>(u32 address)> word;
  u32 landing = 0;  // 0: the image has no activations

  bool is_landing(std::optional<i64> address) const { return landing != 0 && address == landing; }
};

struct Processor {
  std::string_view triple;
  std::vector<std::string> disassembler_options;
  /// Bytes of the instruction that begins with this halfword.
  u32 (*instruction_size)(u16 first_half);
  /// What the instruction does; `state` becomes the one after it. For a conditional one: if it is executed.
  Effect (*step)(const Instruction& instruction, State& state, const Memory& memory);
  /// Those that a function may find its arguments in.
  std::vector<std::string> argument_registers;
  /// Those that a called function leaves as they were; and what code of traps keeps aside.
  std::vector<std::string> kept_registers;
};

extern const Processor kRiscv, kThumb;

/// "0x10", "#-0x10", "-16"; nothing if it is no number.
std::optional<i64> number(std::string_view text);

}  // namespace tools::stack
