// tools/stack_bound/riscv.cpp - the instructions of RV32IMAC.
//
// Source   RISC-V Unprivileged ISA, chapters 2 and 16; names as llvm-objdump prints them with -M no-aliases.
#include <set>

#include "tools/stack_bound/processor.hpp"

namespace tools::stack {
namespace {

u32 size_of(u16 first_half) { return (first_half & 3) == 3 ? 4 : 2; }

std::string_view plain(const std::string& name) {
  const std::string_view view = name;
  return view.starts_with("c.") ? view.substr(2) : view;
}

/// Stores and branches have a source as their first operand; all others write it.
bool writes_first_operand(std::string_view name) {
  static const std::set<std::string_view> kReadOnly{"sw", "sh", "sb", "swsp", "beq", "bne", "blt", "bge", "bltu", "bgeu", "beqz", "bnez",
                                                    "fence", "fence.i", "ecall", "ebreak", "wfi", "mret", "nop", "unimp"};
  return !kReadOnly.contains(name);
}

bool is_branch(std::string_view name) {
  static const std::set<std::string_view> kBranches{"beq", "bne", "blt", "bge", "bltu", "bgeu", "beqz", "bnez"};
  return kBranches.contains(name);
}

std::optional<Value> added(std::optional<Value> value, i64 bytes) {
  if (!value) return value;
  if (value->kind != Value::Kind::Constant) return Value{value->kind, value->number - bytes};
  return Value{Value::Kind::Constant, static_cast<u32>(value->number + bytes)};
}

std::optional<Value> constant(i64 value) { return Value{Value::Kind::Constant, static_cast<u32>(value)}; }

/// "0x8(t1)" is register t1 and 8.
std::pair<std::string, i64> memory_operand(const std::string& text) {
  const usize open = text.find('(');
  if (open == text.npos) return {text, 0};
  return {text.substr(open + 1, text.find(')') - open - 1), number(text.substr(0, open)).value_or(0)};
}

Effect jump_register(const std::string& link, const std::string& base, i64 offset, const State& state) {
  if (const auto known = state.constant(base)) return {.flow = link == "zero" ? Flow::Jump : Flow::Call, .target = static_cast<u32>(*known + offset)};
  if (link != "zero") return {.flow = Flow::IndirectCall};
  return {.flow = base == "ra" ? Flow::Return : Flow::IndirectJump};
}

std::optional<Effect> flow_of(std::string_view name, const Instruction& instruction, const State& state) {
  const auto target = [&](usize index) { return static_cast<u32>(number(instruction.operand(index)).value_or(0)); };
  if (is_branch(name)) return Effect{.flow = Flow::Branch, .target = target(instruction.operands.size() - 1)};
  if (name == "j") return Effect{.flow = Flow::Jump, .target = target(0)};
  if (instruction.name == "c.jal") return Effect{.flow = Flow::Call, .target = target(0)};
  if (name == "jal") return Effect{.flow = instruction.operand(0) == "zero" ? Flow::Jump : Flow::Call, .target = target(1)};
  if (name == "jr") return jump_register("zero", instruction.operand(0), 0, state);
  if (instruction.name == "c.jalr") return jump_register("ra", instruction.operand(0), 0, state);
  if (name == "jalr") {
    const auto [base, offset] = memory_operand(instruction.operand(1));
    return jump_register(instruction.operand(0), base, offset, state);
  }
  if (name == "mret") return Effect{.flow = Flow::Return};
  if (name == "unimp" || name == "ebreak") return Effect{.flow = Flow::Stop};
  return std::nullopt;
}

/// Where a load or a store goes, if that is known while linking.
std::optional<i64> place_of(const Instruction& instruction, const State& state) {
  const auto [base, offset] = memory_operand(instruction.operand(1));
  const auto known = state.constant(base);
  return known ? std::optional{*known + offset} : std::nullopt;
}

/// The first operand after the instruction, as far as it can be told.
std::optional<Value> result_of(std::string_view name, const Instruction& instruction, const State& state, const Memory& memory) {
  const auto immediate = [&](usize index) { return number(instruction.operand(index)).value_or(0); };
  if (name == "lui") return constant(immediate(1) << 12);
  if (name == "auipc") return constant(instruction.address + (immediate(1) << 12));
  if (name == "li") return constant(immediate(1));
  if (name == "mv") return state.get(instruction.operand(1));
  if (name == "lw") return memory.is_landing(place_of(instruction, state)) ? std::optional{Value{Value::Kind::Landing, 0}} : std::nullopt;
  const usize last = instruction.operands.size() - 1;
  if (name == "addi" || name == "addi16sp" || name == "addi4spn") {
    if (instruction.operand(last == 2 ? 1 : 0) == "zero") return constant(immediate(last));
    return added(state.get(instruction.operand(last == 2 ? 1 : 0)), immediate(last));
  }
  if (name == "add" || name == "sub") {
    const auto by = state.constant(instruction.operand(last));
    if (by) return added(state.get(instruction.operand(last == 2 ? 1 : 0)), (name == "add" ? *by : -*by));
  }
  return std::nullopt;
}

/// csrrw REGISTER, mscratch, SOURCE keeps the stack pointer aside and brings it back.
void swap_with_mscratch(const Instruction& instruction, State& state) {
  const auto source = state.get(instruction.operand(2));
  if (instruction.operand(0) != "zero") state.set(instruction.operand(0), state.get("mscratch"));
  state.set("mscratch", source);
}

Effect step(const Instruction& instruction, State& state, const Memory& memory) {
  const std::string_view name = plain(instruction.name);
  if (const auto flow = flow_of(name, instruction, state)) {
    if (flow->flow == Flow::Call || flow->flow == Flow::IndirectCall) state.set("ra", std::nullopt);  // it may have held where to
    return *flow;
  }
  if (name == "csrrw" && instruction.operand(1) == "mscratch") return swap_with_mscratch(instruction, state), Effect{};
  if (name == "sw" && instruction.operand(0) == "sp") return {.lands_here = memory.is_landing(place_of(instruction, state))};
  if (!writes_first_operand(name) || instruction.operands.empty()) return {};
  const std::string& written = instruction.operands.front();
  const auto before = state.get(written);
  state.set(written, result_of(name, instruction, state, memory));
  return {.unknown_stack = written == "sp" && before && !state.get(written)};
}
}  // namespace

const Processor kRiscv{.triple = "riscv32", .disassembler_options = {"--mattr=+m,+a,+c,+zicsr,+zifencei", "-M", "no-aliases"},
                       .instruction_size = size_of, .step = step,
                       .argument_registers = {"a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7"}, .kept_registers = {"s0", "s1", "mscratch"}};

}  // namespace tools::stack
