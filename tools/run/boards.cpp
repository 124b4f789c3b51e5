// tools/run/boards.cpp - the table of boards.
#include "tools/run/boards.hpp"

#include <algorithm>
#include <array>

#include "tools/common/error.hpp"

namespace tools {

std::span<const EmulatedBoard> boards() {
  static const std::array<EmulatedBoard, 2> kBoards{{
      {.name = "rv32-virt", .emulator = "qemu-system-riscv32",
       .machine = {"-M", "virt", "-cpu", "rv32,smepmp=true", "-bios", "none",
                   "-global", "virtio-mmio.force-legacy=false", "-device", "virtio-rng-device,bus=virtio-mmio-bus.0"},
       .icount_shift = 5,
       .memory = {.isa = Isa::RiscV32, .flash = {0x8010'0000, 0x8020'0000}, .ram = {0x8030'0000, 0x8040'0000}, .flash_page = 4096},
       .store_bytes = 32 * 1024 * 1024, .store = {"-drive", "if=pflash,unit=1,format=raw,file={}"}},
      {.name = "mps2-an386", .emulator = "qemu-system-arm",
       .machine = {"-M", "mps2-an386", "-semihosting-config", "enable=on,target=native", "-nic", "socket,udp=127.0.0.1:9,localaddr=127.0.0.1:0"},  // its network interface wants a peer; nobody uses it
       .icount_shift = 5,
       .memory = {.isa = Isa::CortexM, .flash = {0x0004'0000, 0x0014'0000}, .ram = {0x2000'4000, 0x2020'4000}, .flash_page = 1024},
       .store_bytes = 1280 * 1024, .store = {"-semihosting-config", "enable=on,target=native,arg=store:{}"}, .store_needs_file = true},
  }};
  return kBoards;
}

const EmulatedBoard& board_named(std::string_view name) {
  const auto found = std::ranges::find(boards(), name, &EmulatedBoard::name);
  if (found == boards().end()) fail("there is no board \"{}\"; the boards are rv32-virt and mps2-an386", name);
  return *found;
}

}  // namespace tools
