// tools/pack/command.cpp - options in, files out.
#include "tools/pack/command.hpp"

#include <iostream>
#include <memory>

#include "tools/common/error.hpp"
#include "tools/pack/tab.hpp"
#include "tools/pack/tbf_writer.hpp"

namespace tools {
namespace {
struct Arguments {
  std::filesystem::path elf, output, tab;
  std::string name, flash, ram;
  u32 grant_reserve = kGrantReserveBytes;
};

u32 address(const std::string& text, const char* option) {
  usize used = 0;
  unsigned long value = 0;
  try { value = std::stoul(text, &used, 0); } catch (const std::exception&) { used = 0; }
  if (used != text.size() || value > 0xFFFF'FFFF || value % 4 != 0)
    fail("{} {}: a 32-bit address divisible by 4 was expected, such as 0x80100000", option, text);
  return static_cast<u32>(value);
}

std::string bundle_entry(const AppElf& app, const PackOptions& options) {
  return std::format("{}.0x{:08x}.0x{:08x}.tbf", app.isa == Isa::RiscV32 ? "rv32imac" : "cortex-m4",
                     options.flash + kProtectedBytes, options.ram);
}

void run(const Arguments& arguments) {
  const AppElf app = read_app_elf(arguments.elf);
  const std::string stem = arguments.elf.stem().string();
  const PackOptions options{.name = arguments.name.empty() ? stem : arguments.name,
                            .flash = address(arguments.flash, "--flash"), .ram = address(arguments.ram, "--ram"),
                            .grant_reserve = arguments.grant_reserve};
  const Bytes object = pack(app, options);
  write_file(arguments.output.empty() ? std::filesystem::path{stem + ".tbf"} : arguments.output, object);
  if (arguments.tab.empty()) return;
  const std::string metadata = tab_metadata(options.name);
  write_tab(arguments.tab, {{"metadata.toml", Bytes{metadata.begin(), metadata.end()}}, {bundle_entry(app, options), object}});
}
}  // namespace

void add_pack_command(CLI::App& bulkhead) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = bulkhead.add_subcommand("pack", "Turn an application's ELF into a TBF that lies at the addresses given");
  command->add_option("elf", arguments->elf, "The application, linked with user/layout.ld")->required();
  command->add_option("--flash", arguments->flash, "Address of the object in flash")->required();
  command->add_option("--ram", arguments->ram, "Address of its RAM")->required();
  command->add_option("--name", arguments->name, "Name in the header; the file's name without it");
  command->add_option("-o,--output", arguments->output, "The TBF; NAME.tbf in this folder without it");
  command->add_option("--tab", arguments->tab, "Also write an application bundle");
  command->add_option("--grant-reserve", arguments->grant_reserve, "Bytes of RAM left to the kernel's grants");
  command->footer("Example: bulkhead pack build/rv32-virt/apps/hello.elf --flash 0x80100000 --ram 0x80300000 -o hello.tbf");
  command->callback([arguments] { run(*arguments); });
}

}  // namespace tools
