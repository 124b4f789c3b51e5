// chips/semihosting/call.hpp - calls from an emulated processor to the machine that emulates it.
//
// Only boards that exist in an emulator contain this: on real hardware without a debugger the instruction is a fault.
// Unprivileged code cannot make such calls: QEMU gives it the fault unless told userspace=on.
// Source   Arm semihosting for AArch32 and AArch64 (2022Q4), chapters 5 and 6; Thumb: BKPT 0xAB, number in r0, block in r1.
#pragma once
#include <array>

#include "core/types.hpp"

namespace chips::semihosting {

enum class Operation : u32 { Open = 0x01, Write = 0x05, Read = 0x06, Seek = 0x0A, Length = 0x0C, CommandLine = 0x15 };

/// What a call has for arguments: words, some of which are addresses.
using Block = std::array<u32, 4>;

inline u32 address_of(const void* memory) {
  // UNSAFE(semihosting): the other side reads and writes exactly the buffer whose address and size the block names.
  return static_cast<u32>(reinterpret_cast<std::uintptr_t>(memory));
}

inline u32 call(Operation operation, Block& block) {
  register u32 number asm("r0") = static_cast<u32>(operation);
  register u32 arguments asm("r1") = address_of(block.data());
  // UNSAFE(semihosting): the block and the buffers it names are memory of the caller; hence the clobber.
  asm volatile("bkpt 0xab" : "+r"(number) : "r"(arguments) : "memory");
  return number;
}

}  // namespace chips::semihosting
