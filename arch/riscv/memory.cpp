// arch/riscv/memory.cpp - copies between the kernel and applications. The caller has checked the range.
//
// The builtins, because in a freestanding program the compiler turns only those into plain stores where the length is known.
#include "arch/riscv/barrier.hpp"
#include "arch/riscv/csr.hpp"
#include "arch/riscv/flash_window.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/ports/protection.hpp"

namespace kernel::ports {
namespace {
using namespace arch::riscv;

/// Flash of the loaded process is open to user mode only (Smepmp has no encoding for user read-execute plus
/// machine read). So it is read with the process's own rights: the hardware checks that copy a second time.
void copy_with_user_rights(std::span<u8> to, core::Address from) {
  for (u8& byte : to) {
    u32 value = 0;
    // UNSAFE(mprv): MPP is 0 (user) as the trap left it; only this load is affected, and its address is the process's.
    asm volatile("csrs mstatus, %2\n lbu %0, 0(%1)\n csrc mstatus, %2" : "=&r"(value) : "r"(from), "r"(kMstatusMprv) : "memory");
    byte = static_cast<u8>(value);
    ++from;
  }
}
}  // namespace

void copy_from_user(std::span<u8> to, core::Address from) {
  if (loaded_flash().contains(from, static_cast<u32>(to.size()))) return copy_with_user_rights(to, from);
  // UNSAFE(copy): the range was checked to be the process's RAM, or flash of a process that is not loaded.
  __builtin_memcpy(to.data(), reinterpret_cast<const u8*>(from), to.size());
}

void copy_to_user(core::Address to, std::span<const u8> from) {
  // UNSAFE(copy): the range was checked to be the process's RAM.
  __builtin_memcpy(reinterpret_cast<u8*>(to), from.data(), from.size());
}

void write_app_flash(core::Address to, std::span<const u8> from) {
  const FlashWindow window{{to, to + static_cast<u32>(from.size())}};
  // UNSAFE(copy): the range was checked to be application flash that no process has.
  __builtin_memcpy(reinterpret_cast<u8*>(to), from.data(), from.size());
  instruction_barrier();
}

void zero(core::AddressRange range) {
  // UNSAFE(zero): the range lies in a process's own block, which the caller allocated.
  __builtin_memset(reinterpret_cast<u8*>(range.start), 0, range.size());
}

std::span<const u8> flash_bytes(core::AddressRange range) {
  // UNSAFE(flash): application flash is readable to machine mode as long as no process is loaded.
  return {reinterpret_cast<const u8*>(range.start), range.size()};
}

}  // namespace kernel::ports
