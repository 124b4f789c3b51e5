// tools/test/attack_map.cpp - one application, a question at the process console, and three answers that have to agree.
#include "tools/test/attack_map.hpp"

#include <format>
#include <regex>

#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/attack_boot.hpp"

namespace tools::test {
namespace {
constexpr std::chrono::seconds kHangGuard{20};

/// As text: they are compared, not computed with.
struct Ranges {
  std::string flash, memory;
  bool known() const { return !flash.empty() && !memory.empty(); }
};
struct Told {
  Ranges application, console;
};

void see(Told& told, const std::string& line) {
  static const std::regex kOwn{"map_teller: own flash (0x.{8} \\.\\. 0x.{8}), memory (0x.{8} \\.\\. 0x.{8})"};
  static const std::regex kRegion{"(0x.{8} \\.\\. 0x.{8}) +(r-x|rw-)"};
  std::smatch found;
  if (std::regex_search(line, found, kOwn)) told.application = {found[1], found[2]};
  else if (std::regex_search(line, found, kRegion)) (found[2] == "r-x" ? told.console.flash : told.console.memory) = found[1];
}

Told ask(Emulator& emulator, std::string& console) {
  const auto deadline = Emulator::Clock::now() + kHangGuard;
  Told told;
  ConsoleText text;
  bool asked = false;
  while (!told.application.known() || !told.console.known()) {
    const auto bytes = emulator.read_until(deadline);
    if (!bytes || bytes->empty()) break;
    console += *bytes;
    text.feed(*bytes, [&](const std::string& line) { see(told, line); });
    if (told.application.known() && !asked) emulator.type("\rprocess map_teller\r");
    asked = told.application.known();
  }
  return told;
}
}  // namespace

Verdict map_is_told_alike(const EmulatedBoard& board) {
  const std::string name = std::format("{}: what memop tells, what the process console shows and where the image has it is one map (row 10)", board.name);
  const ScratchFolder scratch;
  const auto image = scratch.path() / "apps.bin";
  const AppImage apps = build_app_image(board.memory, {attack_app(board, "canary_below"), attack_app(board, "map_teller")});
  write_file(image, apps.flash);
  Emulator emulator{emulator_arguments(board, {.kernel = build_folder(board) / kAttackKernel, .app_flash = image, .store = scratch_store(board, scratch.path())}, false)};
  std::string console;
  const Told told = ask(emulator, console);
  const core::AddressRange placed = apps.apps[1].flash;
  const std::string flash = std::format("0x{:08x} .. 0x{:08x}", placed.start, placed.end);
  const auto& [application, kernel] = told;
  const bool alike = application.known() && application.flash == kernel.flash && application.memory == kernel.memory && application.flash == flash;
  return alike ? passed(name) : failed(name, std::format("application: {}, {}\nconsole: {}, {}\nimage: {}\n{}", application.flash, application.memory, kernel.flash, kernel.memory, flash, console));
}

}  // namespace tools::test
