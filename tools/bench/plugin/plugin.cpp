// tools/bench/plugin/plugin.cpp - the counter that QEMU loads: kernel instructions between marks, or something else; then it ends the emulator.
//
// An instruction is the kernel's if it lies in the kernel's text, and an application's if it lies in application flash.
// Arguments (key=value): kernel_start kernel_end app_start app_end from to warm_up samples report profile
//          counted, a number of bench::Counted
// Memory   the state stays on the heap for ever: QEMU calls back until its very end, after static destructors.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "tools/bench/plugin/marks.hpp"
#include "tools/bench/plugin/qemu_plugin.hpp"
#include "tools/bench/plugin/tally.hpp"

namespace {
using Arguments = std::map<std::string, std::string>;
using FindMark = std::optional<unsigned> (*)(std::uint32_t);
using Sleeps = bool (*)(std::uint32_t);
using bench::Counted;

struct Range {
  std::uint64_t start = 0, end = 0;
  bool contains(std::uint64_t address) const { return address >= start && address < end; }
};

struct Counter {
  Range kernel, application;
  FindMark find_mark;
  Sleeps sleeps;
  Counted counted;
  bool profile;
  std::string report;
  bench::Tally tally;
  qemu_plugin_u64 executed;
  bool application_started = false;
};
Counter* counter = nullptr;

void pass(unsigned mark) {
  counter->tally.pass(mark, qemu_plugin_u64_sum(counter->executed));
  if (!counter->tally.complete()) return;
  counter->tally.write(counter->report.c_str());
  _exit(0);  // nothing that QEMU would do at its end is wanted
}

void* as_data(std::uint64_t number) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(number)); }
std::uintptr_t as_number(void* data) { return reinterpret_cast<std::uintptr_t>(data); }

void at_mark(unsigned, void* mark) { pass(static_cast<unsigned>(as_number(mark))); }
void at_kernel_instruction(unsigned, void* address) { counter->tally.step(as_number(address)); }
void at_application_block(unsigned, void*) {
  if (std::exchange(counter->application_started, true)) return;
  pass(bench::kFirstInstruction);
}

std::uint32_t word_of(qemu_plugin_insn* instruction) {
  std::uint32_t word = 0;
  qemu_plugin_insn_data(instruction, &word, std::min(qemu_plugin_insn_size(instruction), sizeof word));
  return word;
}

void count(qemu_plugin_insn* instruction) {
  qemu_plugin_register_vcpu_insn_exec_inline_per_vcpu(instruction, QEMU_PLUGIN_INLINE_ADD_U64, counter->executed, 1);
}

void instrument_kernel(qemu_plugin_insn* instruction, std::uint64_t address) {
  if (counter->counted != Counted::Sleeps || counter->sleeps(word_of(instruction))) count(instruction);
  if (counter->profile) qemu_plugin_register_vcpu_insn_exec_cb(instruction, at_kernel_instruction, QEMU_PLUGIN_CB_NO_REGS, as_data(address));
}

void instrument_application(qemu_plugin_insn* instruction) {
  if (counter->counted == Counted::AllInstructions) count(instruction);
  if (qemu_plugin_insn_size(instruction) != sizeof(std::uint32_t)) return;
  if (const auto mark = counter->find_mark(word_of(instruction)))
    qemu_plugin_register_vcpu_insn_exec_cb(instruction, at_mark, QEMU_PLUGIN_CB_NO_REGS, as_data(*mark));
}

void translated(qemu_plugin_id_t, qemu_plugin_tb* block) {
  const std::size_t count = qemu_plugin_tb_n_insns(block);
  for (std::size_t i = 0; i < count; ++i) {
    qemu_plugin_insn* instruction = qemu_plugin_tb_get_insn(block, i);
    const std::uint64_t address = qemu_plugin_insn_vaddr(instruction);
    if (counter->kernel.contains(address)) instrument_kernel(instruction, address);
    if (!counter->application.contains(address)) continue;
    if (i == 0 && !counter->application_started)
      qemu_plugin_register_vcpu_insn_exec_cb(instruction, at_application_block, QEMU_PLUGIN_CB_NO_REGS, nullptr);
    instrument_application(instruction);
  }
}

Arguments read_arguments(int count, char** values) {
  Arguments arguments;
  for (const std::string_view argument : std::span{values, static_cast<std::size_t>(count)}) {
    const std::size_t equals = argument.find('=');
    if (equals != argument.npos) arguments[std::string{argument.substr(0, equals)}] = argument.substr(equals + 1);
  }
  return arguments;
}

std::uint64_t number(const Arguments& arguments, const char* key) {
  const auto found = arguments.find(key);
  return found == arguments.end() ? 0 : std::strtoull(found->second.c_str(), nullptr, 0);
}

bench::Wanted wanted(const Arguments& arguments) {
  const auto small = [&](const char* key) { return static_cast<unsigned>(number(arguments, key)); };
  return {.from = small("from"), .to = small("to"), .warm_up = small("warm_up"), .samples = small("samples"), .profile = small("profile") != 0};
}
}  // namespace

extern "C" {

[[gnu::visibility("default")]] int qemu_plugin_version = 4;

[[gnu::visibility("default")]] int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t* info, int count, char** values) {
  const Arguments arguments = read_arguments(count, values);
  const Range kernel{number(arguments, "kernel_start"), number(arguments, "kernel_end")};
  const bench::Wanted samples = wanted(arguments);
  const auto report = arguments.find("report");
  if (kernel.start >= kernel.end || samples.samples == 0 || report == arguments.end()) return 1;
  const bool arm = std::string_view{info->target_name}.starts_with("arm");
  counter = new Counter{.kernel = kernel,
                        .application = {number(arguments, "app_start"), number(arguments, "app_end")},
                        .find_mark = arm ? bench::thumb_mark : bench::riscv_mark,
                        .sleeps = arm ? bench::thumb_sleeps : bench::riscv_sleeps,
                        .counted = static_cast<Counted>(number(arguments, "counted")),
                        .profile = samples.profile,
                        .report = report->second,
                        .tally = {samples, kernel.start, kernel.end},
                        .executed = {.score = qemu_plugin_scoreboard_new(sizeof(std::uint64_t))}};
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  return 0;
}

}  // extern "C"
