// tools/test/stack_meter/plugin.cpp - the meter that QEMU loads: the lowest address of the kernel's stack that an instruction wrote.
//
// Frames that the processor itself puts onto the stack are no instruction's. The report is a number in a file, kept up to date: the
// emulator may be ended at any time.
// Arguments (key=value): start end (of the stack) report
// Memory   the state stays on the heap for ever: QEMU calls back until its very end, after static destructors.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "tools/bench/plugin/qemu_plugin.hpp"

namespace {

struct Meter {
  std::uint64_t start = 0, end = 0, lowest = 0;
  std::FILE* report = nullptr;
};
Meter* meter = nullptr;

void written(unsigned, qemu_plugin_meminfo_t, std::uint64_t address, void*) {
  if (address < meter->start || address >= meter->lowest) return;
  meter->lowest = address;
  std::rewind(meter->report);
  std::fprintf(meter->report, "%5llu", static_cast<unsigned long long>(meter->end - meter->lowest));
  std::fflush(meter->report);
}

void translated(qemu_plugin_id_t, qemu_plugin_tb* block) {
  for (std::size_t i = 0; i < qemu_plugin_tb_n_insns(block); ++i)
    qemu_plugin_register_vcpu_mem_cb(qemu_plugin_tb_get_insn(block, i), written, QEMU_PLUGIN_CB_NO_REGS, QEMU_PLUGIN_MEM_W, nullptr);
}
}  // namespace

extern "C" {

[[gnu::visibility("default")]] int qemu_plugin_version = 4;

[[gnu::visibility("default")]] int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t*, int count, char** values) {
  std::map<std::string, std::string> arguments;
  for (const std::string_view argument : std::span{values, static_cast<std::size_t>(count)})
    if (const std::size_t equals = argument.find('='); equals != argument.npos) arguments[std::string{argument.substr(0, equals)}] = argument.substr(equals + 1);
  const auto number = [&](const char* key) { return std::strtoull(arguments[key].c_str(), nullptr, 0); };
  meter = new Meter{.start = number("start"), .end = number("end"), .lowest = number("end"), .report = std::fopen(arguments["report"].c_str(), "w")};
  if (meter->report == nullptr || meter->start >= meter->end) return 1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  return 0;
}

}  // extern "C"
