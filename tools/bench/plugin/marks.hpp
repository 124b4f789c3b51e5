// tools/bench/plugin/marks.hpp - which instructions are marks, on either instruction set (see tests/bench/arch), which one sleeps,
// and what is counted between marks.
#pragma once
#include <cstdint>
#include <optional>

namespace bench {

/// Passed at reset, and by the first instruction in application flash. Applications number theirs between these.
inline constexpr unsigned kReset = 0, kFirstInstruction = 255;

enum class Counted : unsigned {
  KernelInstructions,
  AllInstructions,  // those of applications as well
  Sleeps,           // how often the kernel waited for an interrupt; as often it woke up
};

/// wfi, on either instruction set; a short instruction is in the low 16 bits.
constexpr bool riscv_sleeps(std::uint32_t instruction) { return instruction == 0x1050'0073; }
constexpr bool thumb_sleeps(std::uint32_t instruction) { return instruction == 0xBF30; }

/// slti x0, x0, number
constexpr std::optional<unsigned> riscv_mark(std::uint32_t instruction) {
  constexpr std::uint32_t kSlti = 0x2013, kAllButImmediate = 0xF'FFFF;
  if ((instruction & kAllButImmediate) != kSlti) return std::nullopt;
  return instruction >> 20;
}

/// hint.w #(32 + number), its first half in the low 16 bits.
constexpr std::optional<unsigned> thumb_mark(std::uint32_t instruction) {
  constexpr std::uint32_t kHint = 0x8000'F3AF, kAllButNumber = 0xFF00'FFFF;
  constexpr unsigned kFirst = 32, kFirstDebugHint = 0xF0;
  const unsigned hint = instruction >> 16 & 0xff;
  if ((instruction & kAllButNumber) != kHint || hint < kFirst || hint >= kFirstDebugHint) return std::nullopt;
  return hint - kFirst;
}

static_assert(riscv_mark(0x0010'2013) == 1 && !riscv_mark(0x0010'2093), "slti x1 is an instruction like others");
static_assert(thumb_mark(0x8021'F3AF) == 1 && !thumb_mark(0x8000'F3AF), "nop.w is no mark");

}  // namespace bench
