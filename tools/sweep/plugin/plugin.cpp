// tools/sweep/plugin/plugin.cpp - the watcher that QEMU loads: notes where interrupts come, then ends the emulator.
//
// Arguments (key=value): kernel_start kernel_end app_start app_end entries (addresses with + between) until (a mark) report
// Memory   the state stays on the heap for ever: QEMU calls back until its very end, after static destructors.
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "tools/bench/plugin/marks.hpp"
#include "tools/sweep/plugin/watcher.hpp"

namespace {
using namespace sweep;
using FindMark = std::optional<unsigned> (*)(std::uint32_t);

struct State {
  Address kernel_start = 0, kernel_end = 0, app_start = 0, app_end = 0;
  std::set<Address> entries;
  unsigned until = 0;
  std::FILE* report = nullptr;
  FindMark find_mark = nullptr;
  Board* board = nullptr;
  Processor processor;
  Watcher* watcher = nullptr;
};
State* state = nullptr;

void* as_data(std::uint64_t number) { return reinterpret_cast<void*>(static_cast<std::uintptr_t>(number)); }
Address as_address(void* data) { return reinterpret_cast<std::uintptr_t>(data); }

void at_kernel_instruction(unsigned, void* address) {
  state->watcher->step(as_address(address), false);
}
void at_entry(unsigned, void* address) {
  state->watcher->step(as_address(address), true);
}

void stored(unsigned, qemu_plugin_meminfo_t, std::uint64_t address, void*) {
  state->watcher->stored(address);
}

void at_mark(unsigned, void* data) {
  const unsigned mark = static_cast<unsigned>(as_address(data));
  if (mark <= bench::kBothArmed) return state->watcher->begin(mark);
  if (mark == bench::kWindowEnd) return state->watcher->end();
  if (mark == bench::kArming) return state->watcher->arm();
  if (mark != state->until) return;
  state->watcher->write(state->report);
  _exit(0);  // nothing that QEMU would do at its end is wanted
}

std::optional<unsigned> mark_at(const qemu_plugin_insn* instruction) {
  std::uint32_t word = 0;
  if (qemu_plugin_insn_size(instruction) != sizeof word) return std::nullopt;
  qemu_plugin_insn_data(instruction, &word, sizeof word);
  const auto mark = state->find_mark(word);
  return mark && *mark >= bench::kTimerArmed && *mark <= bench::kArming ? mark : std::nullopt;
}

void instrument(qemu_plugin_insn* instruction) {
  const Address address = qemu_plugin_insn_vaddr(instruction);
  const bool application = address >= state->app_start && address < state->app_end;
  const auto mark = application ? mark_at(instruction) : std::nullopt;
  if (mark) qemu_plugin_register_vcpu_insn_exec_cb(instruction, at_mark, QEMU_PLUGIN_CB_R_REGS, as_data(*mark));
  else qemu_plugin_register_vcpu_insn_exec_cb(instruction, state->entries.contains(address) ? at_entry : at_kernel_instruction,
                                              QEMU_PLUGIN_CB_R_REGS, as_data(address));
  if (!application) qemu_plugin_register_vcpu_mem_cb(instruction, stored, QEMU_PLUGIN_CB_R_REGS, QEMU_PLUGIN_MEM_W, nullptr);
}

void translated(qemu_plugin_id_t, qemu_plugin_tb* block) {
  for (std::size_t i = 0; i < qemu_plugin_tb_n_insns(block); ++i) instrument(qemu_plugin_tb_get_insn(block, i));
}

void processor_begins(qemu_plugin_id_t, unsigned) {
  state->processor.find_registers();
  if (state->board->find(state->processor)) return;
  std::fputs("sweep: the emulator does not show the registers that say which interrupts are pending\n", stderr);
  _exit(1);
}

std::set<Address> addresses(const std::string& text) {
  std::set<Address> all;
  for (const char* at = text.c_str(); *at != 0;) {
    char* end = nullptr;
    all.insert(std::strtoull(at, &end, 0));
    at = *end == '+' ? end + 1 : end;
    if (end == at && *end != 0) break;
  }
  return all;
}
}  // namespace

extern "C" {

[[gnu::visibility("default")]] int qemu_plugin_version = 4;

[[gnu::visibility("default")]] int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t* info, int count, char** values) {
  std::map<std::string, std::string> arguments;
  for (const std::string_view argument : std::span{values, static_cast<std::size_t>(count)})
    if (const std::size_t equals = argument.find('='); equals != argument.npos) arguments[std::string{argument.substr(0, equals)}] = argument.substr(equals + 1);
  const auto number = [&](const char* key) { return std::strtoull(arguments[key].c_str(), nullptr, 0); };
  const bool arm = std::string_view{info->target_name}.starts_with("arm");
  state = new State{.kernel_start = number("kernel_start"), .kernel_end = number("kernel_end"), .app_start = number("app_start"),
                    .app_end = number("app_end"), .entries = addresses(arguments["entries"]), .until = static_cast<unsigned>(number("until")),
                    .report = std::fopen(arguments["report"].c_str(), "w"), .find_mark = arm ? bench::thumb_mark : bench::riscv_mark, .processor = {}};
  if (state->report == nullptr || state->kernel_start >= state->kernel_end || state->entries.empty()) return 1;
  if (arm) state->board = new CortexM;
  else state->board = new RiscV;
  state->watcher = new Watcher{*state->board, state->processor, state->kernel_start, state->kernel_end};
  qemu_plugin_register_vcpu_init_cb(id, processor_begins);
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  return 0;
}

}  // extern "C"
