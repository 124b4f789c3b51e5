// tools/stack_bound/processor.hpp - what the instructions of a processor do to the stack pointer and to the flow of control.
//
// Both follow constants through registers as far as addresses of functions and of the stack are made of them.
#pragma once
#include <functional>
#include <string_view>

#include "tools/stack_bound/instruction.hpp"

namespace tools::stack {

/// Reads a word of the image.
using ReadWord = std::function<std::optional<u32>(u32 address)>;

struct Processor {
  std::string_view triple;
  std::vector<std::string> disassembler_options;
  /// Bytes of the instruction that begins with this halfword.
  u32 (*instruction_size)(u16 first_half);
  /// What the instruction does; `state` becomes the one after it. For a conditional one: if it is executed.
  Effect (*step)(const Instruction& instruction, State& state, const ReadWord& read);
};

extern const Processor kRiscv, kThumb;

/// "0x10", "#-0x10", "-16"; nothing if it is no number.
std::optional<i64> number(std::string_view text);

}  // namespace tools::stack
