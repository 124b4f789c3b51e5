// arch/riscv/protection.cpp - the PMP registers, written only where they differ.
#include "arch/riscv/protection.hpp"

#include <utility>

#include "arch/riscv/csr.hpp"
#include "arch/riscv/flash_window.hpp"
#include "kernel/ports/protection.hpp"

namespace arch::riscv {
namespace {
constexpr u32 kMseccfgMml = 1, kMseccfgMmwp = 2;

constinit Plan loaded{};
constinit u32 kernel_bytes = 0;  // of pmpcfg0; they are locked, and the hardware ignores what is written to them

template <u32 Entry>
void update_address(const Plan& plan) {
  constexpr u32 index = Entry - kFirstUserEntry;
  const u32 address = plan.addresses[index];
  if (address == loaded.addresses[index]) return;
  write_csr<Csr::Pmpaddr0 + Entry>(address);
  loaded.addresses[index] = address;
}

/// Four configuration bytes; of a pair the odd entry alone is on.
template <u32 Word>
u32 config_word(const Plan& plan) {
  const u32 low = Word == 0 ? kernel_bytes : static_cast<u32>(user_config(plan, 4 * Word + 1)) << 8;
  return low | static_cast<u32>(user_config(plan, 4 * Word + 3)) << 24;
}

/// The words that have a pair in them of which the use changes. Out of line: at a switch it seldom does, and the code is there once.
[[gnu::noinline]] void update_configs(const Plan& plan) {
  const u32 changed = plan.pairs ^ std::exchange(loaded.pairs, plan.pairs);
  if ((changed & 0b00001) != 0) write_csr<Csr::Pmpcfg0>(config_word<0>(plan));
  if ((changed & 0b00110) != 0) write_csr<Csr::Pmpcfg0 + 1>(config_word<1>(plan));
  if ((changed & 0b11000) != 0) write_csr<Csr::Pmpcfg0 + 2>(config_word<2>(plan));
}

template <u32... Entries>
void write_kernel_addresses(const std::array<PmpEntry, kPmpEntries>& entries, std::integer_sequence<u32, Entries...>) {
  ((entries[Entries].config != kOff ? write_csr<Csr::Pmpaddr0 + Entries>(entries[Entries].address) : void()), ...);
}
}  // namespace

/// Machine-mode-lockdown takes away machine mode's default rights, so the kernel's entries have to stand before
/// it is switched on, and entries with execute rights cannot be added later.
bool protect_kernel(const KernelMap& map) {
  const auto entries = kernel_entries(map);
  const auto bytes = [&](u32 entry) { return static_cast<u32>(entries[entry].config) | static_cast<u32>(entries[entry + 1].config) << 8; };
  kernel_bytes = bytes(0);
  write_kernel_addresses(entries, std::make_integer_sequence<u32, kPmpEntries>{});
  // The user entries stay off until the first plan: an empty TOR range covers address 0 in QEMU.
  write_csr<Csr::Pmpcfg0>(kernel_bytes);
  write_csr<Csr::Pmpcfg0 + 3>(bytes(12) | bytes(14) << 16);
  write_csr<Csr::Mseccfg>(kMseccfgMml | kMseccfgMmwp);
  return (read_csr<Csr::Mseccfg>() & (kMseccfgMml | kMseccfgMmwp)) == (kMseccfgMml | kMseccfgMmwp);
}

/// An interrupt may come between two of these writes. The entry is off or covers app flash alone at every step, which no interrupt reads.
FlashWindow::FlashWindow(core::AddressRange written) {
  const auto entries = window_entries(written);
  write_csr<Csr::Pmpaddr0 + kFirstUserEntry>(entries[0].address);
  write_csr<Csr::Pmpaddr0 + (kFirstUserEntry + 1)>(entries[1].address);
  write_csr<Csr::Pmpcfg0>(kernel_bytes | static_cast<u32>(entries[0].config) << 16 | static_cast<u32>(entries[1].config) << 24);
}

/// Rights first: before the first plan the addresses are zero and the entry has to be off.
FlashWindow::~FlashWindow() {
  write_csr<Csr::Pmpcfg0>(config_word<0>(loaded));
  write_csr<Csr::Pmpaddr0 + kFirstUserEntry>(loaded.addresses[0]);
  write_csr<Csr::Pmpaddr0 + (kFirstUserEntry + 1)>(loaded.addresses[1]);
}

}  // namespace arch::riscv

namespace kernel::ports {
namespace {
using namespace arch::riscv;

template <u32... Indices>
void update_addresses(const Plan& plan, std::integer_sequence<u32, Indices...>) {
  (update_address<kFirstUserEntry + Indices>(plan), ...);
}
}  // namespace

/// Between two of these writes the entries may mix two processes; nothing runs in user mode meanwhile.
void load_protection(const Plan& plan) {
  update_addresses(plan, std::make_integer_sequence<u32, kUserEntries>{});
  update_configs(plan);
}

/// Rights first, as an empty range is not empty in QEMU; without them the next plan writes its own.
void unload_protection() {
  update_configs({});
  update_addresses({}, std::make_integer_sequence<u32, kUserEntries>{});
}

core::AddressRange loaded_flash() { return pair_range(loaded, 0); }

}  // namespace kernel::ports
