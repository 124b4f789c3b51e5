// arch/riscv/protection.cpp - the PMP registers, written only where they differ.
#include "arch/riscv/protection.hpp"

#include <utility>

#include "arch/riscv/csr.hpp"
#include "arch/riscv/flash_window.hpp"
#include "core/optional_ref.hpp"
#include "kernel/ports/protection.hpp"

namespace arch::riscv {
namespace {
constexpr u32 kMseccfgMml = 1, kMseccfgMmwp = 2;

constinit Plan loaded{};
constinit std::array<u32, 4> loaded_config{};
constinit std::array<u8, kPmpEntries> kernel_config{};

template <u32 Entry>
void update_address(const Plan& plan) {
  constexpr u32 index = Entry - kFirstUserEntry;
  const u32 address = plan.addresses[index];
  if (address == loaded.addresses[index]) return;
  write_csr<Csr::Pmpaddr0 + Entry>(address);
  loaded.addresses[index] = address;
}

/// Four configuration bytes. The kernel's are locked: the hardware ignores what is written to them.
u32 config_word(core::OptionalRef<const Plan> plan, u32 word) {
  u32 bits = 0;
  for (u32 entry = 4 * word; entry < 4 * word + 4; ++entry) {
    const bool user = entry >= kFirstUserEntry && entry < kFirstUserEntry + kUserEntries;
    const u8 config = !user ? kernel_config[entry] : plan ? user_config(*plan, entry) : kOff;
    bits |= static_cast<u32>(config) << (8 * (entry % 4));
  }
  return bits;
}

template <u32 Word>
void update_config(core::OptionalRef<const Plan> plan) {
  const u32 bits = config_word(plan, Word);
  if (bits == std::exchange(loaded_config[Word], bits)) return;
  write_csr<Csr::Pmpcfg0 + Word>(bits);
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
  for (u32 i = 0; i < kPmpEntries; ++i) kernel_config[i] = entries[i].config;
  write_kernel_addresses(entries, std::make_integer_sequence<u32, kPmpEntries>{});
  // The user entries stay off until the first plan: an empty TOR range covers address 0 in QEMU.
  update_config<0>({});
  update_config<3>({});
  write_csr<Csr::Mseccfg>(kMseccfgMml | kMseccfgMmwp);
  return (read_csr<Csr::Mseccfg>() & (kMseccfgMml | kMseccfgMmwp)) == (kMseccfgMml | kMseccfgMmwp);
}

/// An interrupt may come between two of these writes. The entry is off or covers app flash alone at every step, which no interrupt reads.
FlashWindow::FlashWindow(core::AddressRange written) {
  const auto entries = window_entries(written);
  write_csr<Csr::Pmpaddr0 + kFirstUserEntry>(entries[0].address);
  write_csr<Csr::Pmpaddr0 + (kFirstUserEntry + 1)>(entries[1].address);
  write_csr<Csr::Pmpcfg0>((loaded_config[0] & 0xFFFF) | static_cast<u32>(entries[0].config) << 16 | static_cast<u32>(entries[1].config) << 24);
}

/// Rights first: before the first plan the addresses are zero and the entry has to be off.
FlashWindow::~FlashWindow() {
  write_csr<Csr::Pmpcfg0>(loaded_config[0]);
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
  if (plan.pairs == std::exchange(loaded.pairs, plan.pairs)) return;
  update_config<0>(plan);
  update_config<1>(plan);
  update_config<2>(plan);
}

/// Rights first, as an empty range is not empty in QEMU; without them the next plan writes its own.
void unload_protection() {
  loaded.pairs = 0;
  update_config<0>({});
  update_config<1>({});
  update_config<2>({});
  update_addresses({}, std::make_integer_sequence<u32, kUserEntries>{});
}

core::AddressRange loaded_flash() { return pair_range(loaded, 0); }

}  // namespace kernel::ports
