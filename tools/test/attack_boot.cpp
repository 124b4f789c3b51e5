// tools/test/attack_boot.cpp - an image of victims and attackers, an emulator with a monitor, and memory before and after.
#include "tools/test/attack_boot.hpp"

#include "tools/common/elf_file.hpp"
#include "tools/kernel/attributes.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/attack_watch.hpp"
#include "tools/test/monitor.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
constexpr std::chrono::seconds kHangGuard{40};

/// In the order of their places in memory.
Bytes flash_of(const EmulatedBoard& board, const std::vector<const Attack*>& attacks) {
  std::vector<path> files;
  for (const char* victim : {"canary_below", "counting_service", "client"}) files.push_back(attack_app(board, victim));
  for (const Attack* attack : attacks) {
    files.push_back(attack_app(board, attack->name));
    for (const std::string& neighbour : attack->neighbours) files.push_back(attack_app(board, neighbour));
  }
  files.push_back(attack_app(board, "canary_above"));
  return build_app_image(board.memory, files).flash;
}

/// What an attack may never change, as it lies in the emulated machine.
struct Images {
  Bytes kernel, applications;
};
Images read_images(Monitor& monitor, core::AddressRange kernel, core::AddressRange applications) {
  return {monitor.memory(kernel), monitor.memory(applications)};
}

/// The first byte that `memory` has otherwise than the ELF's sections say; empty if there is none.
std::string difference_to_elf(const Bytes& memory, core::AddressRange where, const path& elf) {
  for (const auto& [name, section] : read_elf_sections(elf)) {
    if (!section.loaded || section.bytes.empty() || !where.contains(section.address, section.size)) continue;
    for (usize i = 0; i < section.bytes.size(); ++i)
      if (memory[section.address - where.start + i] != section.bytes[i]) return std::format("kernel image: {} is changed at {:#x}", name, section.address + i);
  }
  return {};
}

std::string difference(const Bytes& before, const Bytes& after, core::Address start, std::string_view what) {
  for (usize i = 0; i < before.size(); ++i)
    if (before[i] != after[i]) return std::format("{} is changed at {:#x}", what, start + i);
  return {};
}

void watch_console(Emulator& emulator, AttackWatch& watch, AttackBoot& result) {
  const auto deadline = Emulator::Clock::now() + kHangGuard;
  ConsoleText text;
  while (!watch.over() && !watch.broken()) {
    const auto bytes = emulator.read_until(deadline);
    if (!bytes || bytes->empty()) { result.silent = watch.missing() + (bytes ? "the emulator ended" : "the time is over"); return; }
    result.console += *bytes;
    text.feed(*bytes, [&](const std::string& line) { watch.see(line); });
  }
}
}  // namespace

std::filesystem::path attack_app(const EmulatedBoard& board, const std::string& name) { return build_folder(board) / "attacks" / (name + ".elf"); }

AttackBoot boot_attacks(const EmulatedBoard& board, const std::vector<const Attack*>& attacks) {
  const ScratchFolder scratch;
  const path image = scratch.path() / "apps.bin", kernel = build_folder(board) / kAttackKernel;
  const Bytes flash = flash_of(board, attacks);
  write_file(image, flash);
  AttackBoot result;
  AttackWatch watch{result, attacks};
  const core::AddressRange text = read_kernel_attributes(kernel).kernel_flash, apps{board.memory.flash.start, board.memory.flash.start + static_cast<u32>(flash.size())};
  Emulator emulator{emulator_arguments(board, {.kernel = kernel, .app_flash = image, .store = scratch_store(board, scratch.path()),
                                               .more = Monitor::arguments(scratch.path())}, false)};
  Monitor monitor{scratch.path()};
  const Images before = read_images(monitor, text, apps);
  result.disturbed = difference_to_elf(before.kernel, text, kernel);
  monitor.go_on();
  watch_console(emulator, watch, result);
  if (!result.undisturbed()) return result;  // a panic may have ended the emulator
  monitor.stop();
  const Images after = read_images(monitor, text, apps);
  if (result.disturbed.empty()) result.disturbed = difference(before.kernel, after.kernel, text.start, "the kernel's image");
  if (result.disturbed.empty()) result.disturbed = difference(before.applications, after.applications, apps.start, "application flash");
  return result;
}

}  // namespace tools::test
