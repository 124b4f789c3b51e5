// tools/stack_bound/thumb.cpp - the instructions of Thumb-2 without floating point.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), chapter A7; names as llvm-objdump prints them.
#include <set>

#include "tools/stack_bound/processor.hpp"

namespace tools::stack {
namespace {
using Kind = Value::Kind;

u32 size_of(u16 first_half) { return first_half >= 0xE800 ? 4 : 2; }

const std::set<std::string_view> kConditions{"eq", "ne", "hs", "lo", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", "al"};

/// Without width, flags and condition: "pople" is pop on a condition, but "bl" and "bls" have to be told apart.
struct Name {
  std::string_view base;
  bool conditional = false;
};

Name name_of(const std::string& text) {
  std::string_view name = text;
  if (name.ends_with(".w") || name.ends_with(".n")) name.remove_suffix(2);
  static const std::set<std::string_view> kWhole{"bl",  "blx",  "bx",   "b",   "teq", "cps",  "mls",  "mul",
                                                 "muls", "lsls", "svc", "sel", "adcs", "sbcs", "bics", "movs"};
  if (kWhole.contains(name) || name.starts_with("it") || name.starts_with("cps") || name.size() < 3) return {name};
  if (kConditions.contains(name.substr(name.size() - 2))) return {name.substr(0, name.size() - 2), true};
  return {name};
}

bool lists(const Instruction& instruction, std::string_view name, usize from) {
  for (usize index = from; index < instruction.operands.size(); ++index)
    if (instruction.operands[index] == name) return true;
  return false;
}

void move_stack(State& state, i64 down) {
  auto stack = state.stack_pointer();
  if (!stack) return;
  stack->number += stack->kind == Kind::Constant ? -down : down;
  state.set("sp", stack);
}

/// push, pop and their other spellings. Not that: false.
bool moves_several(std::string_view base, const Instruction& instruction, State& state, Effect& effect) {
  const bool on_stack = instruction.operand(0) == "sp!";
  const usize from = base == "push" || base == "pop" ? 0 : 1;
  const i64 bytes = 4 * static_cast<i64>(instruction.operands.size() - from);
  if (base == "push" || (on_stack && base == "stmdb")) return move_stack(state, bytes), true;
  if (base != "pop" && !(on_stack && (base == "ldm" || base == "ldmia"))) return false;
  move_stack(state, -bytes);
  if (lists(instruction, "pc", from)) effect.flow = Flow::Return;
  for (usize index = from; index < instruction.operands.size(); ++index) state.set(instruction.operands[index], std::nullopt);
  return true;
}

/// str and ldr with a stack pointer that moves. Not that: false.
bool moves_one(std::string_view base, const Instruction& instruction, State& state, Effect& effect) {
  if (!base.starts_with("str") && !base.starts_with("ldr")) return false;
  const auto& operands = instruction.operands;
  for (usize index = 0; index < operands.size(); ++index) {
    const bool before = operands[index] == "[sp" && index + 1 < operands.size() && operands[index + 1].ends_with("]!");
    const bool after = operands[index] == "[sp]" && index + 1 < operands.size();
    if (!before && !after) continue;
    std::string_view by = operands[index + 1];
    if (before) by.remove_suffix(2);
    if (const auto bytes = number(by)) move_stack(state, -*bytes);
    else state.set("sp", std::nullopt);
    if (instruction.operand(0) == "pc") effect.flow = Flow::Return;
    return true;
  }
  return false;
}

std::optional<i64> pc_relative(const Instruction& instruction) {
  if (instruction.operand(1) != "[pc") return std::nullopt;
  std::string_view offset = instruction.operands.back();
  if (!offset.ends_with("]")) return std::nullopt;
  offset.remove_suffix(1);
  const auto bytes = number(offset);
  return bytes ? std::optional{((instruction.address + 4) & ~3u) + *bytes} : std::nullopt;
}

/// Where a load or a store of one register goes, if that is known while linking: "[r0]" or "[r0" and "#4]".
std::optional<i64> place_of(const Instruction& instruction, const State& state) {
  const std::string& base = instruction.operand(1);
  if (!base.starts_with("[") || instruction.operands.size() > 3 || !instruction.operands.back().ends_with("]")) return std::nullopt;
  const auto known = state.constant(base.substr(1, base.find(']') - 1));
  std::string_view offset = base.ends_with("]") ? "0" : std::string_view{instruction.operands.back()};
  if (offset.ends_with("]")) offset.remove_suffix(1);
  const auto bytes = number(offset);
  return known && bytes ? std::optional{*known + *bytes} : std::nullopt;
}

std::optional<Value> result_of(std::string_view base, const Instruction& instruction, const State& state, const Memory& memory) {
  const usize last = instruction.operands.size() - 1;
  const auto immediate = number(instruction.operand(last));
  if (base == "ldr") {
    const auto address = pc_relative(instruction);
    if (!address && memory.is_landing(place_of(instruction, state))) return Value{Kind::Landing, 0};
    const auto word = address ? memory.word(static_cast<u32>(*address)) : std::nullopt;
    return word ? std::optional{Value{Kind::Constant, *word}} : std::nullopt;
  }
  if (base == "movw") return Value{Kind::Constant, immediate.value_or(0)};
  if (base == "movt") {
    const auto low = state.constant(instruction.operand(0));
    return low ? std::optional{Value{Kind::Constant, (*low & 0xFFFF) | immediate.value_or(0) << 16}} : std::nullopt;
  }
  if (base == "mov" || base == "movs") return immediate ? std::optional{Value{Kind::Constant, *immediate}} : state.get(instruction.operand(last));
  const bool adds = base == "add" || base == "adds" || base == "addw", subtracts = base == "sub" || base == "subs" || base == "subw";
  if (!adds && !subtracts) return std::nullopt;
  auto value = state.get(instruction.operand(last == 2 ? 1 : 0));
  const auto by = immediate ? immediate : state.constant(instruction.operand(last));
  if (!value || !by) return std::nullopt;
  value->number += adds == (value->kind == Kind::Constant) ? *by : -*by;
  return value;
}

std::optional<Effect> flow_of(Name name, const Instruction& instruction, const State& state) {
  const std::string& first = instruction.operand(0).empty() ? instruction.name : instruction.operands.front();
  const auto target = [&](usize index) { return static_cast<u32>(number(instruction.operand(index)).value_or(0)); };
  if (name.base == "b") return Effect{.flow = name.conditional ? Flow::Branch : Flow::Jump, .target = target(0)};
  if (name.base == "cbz" || name.base == "cbnz") return Effect{.flow = Flow::Branch, .target = target(1)};
  if (name.base == "bl") return Effect{.flow = Flow::Call, .target = target(0)};
  if (name.base == "tbb" || name.base == "tbh") return Effect{.flow = Flow::TableJump};
  if (name.base == "udf") return Effect{.flow = Flow::Stop};
  if (name.base != "bx" && name.base != "blx") return std::nullopt;
  if (first == "lr" && name.base == "bx") return Effect{.flow = Flow::Return};
  if (const auto known = state.constant(first); known && name.base == "blx")
    return Effect{.flow = Flow::Call, .target = static_cast<u32>(*known & ~1)};
  return Effect{.flow = name.base == "blx" ? Flow::IndirectCall : Flow::IndirectJump};
}

bool writes_first_operand(std::string_view base) {
  static const std::set<std::string_view> kReadOnly{"str", "strb", "strh", "strd", "stm", "stmia", "stmdb", "cmp", "cmn", "tst", "teq", "msr", "dsb", "isb",
                                                    "dmb", "ldm", "ldmia", "ldmdb", "wfi", "bkpt", "nop", "svc", "strex"};
  return !kReadOnly.contains(base) && !base.starts_with("it");
}

/// Registers written besides the first: second results, lists, and addresses that move on.
void forget_other_results(std::string_view base, const Instruction& instruction, State& state) {
  static const std::set<std::string_view> kTwoResults{"ldrd", "umull", "smull", "umla", "smla", "umlal", "smlal", "umaal", "uml", "sml"};
  if (kTwoResults.contains(base)) state.set(instruction.operand(1), std::nullopt);
  if (base.starts_with("ldm"))
    for (usize index = 1; index < instruction.operands.size(); ++index) state.set(instruction.operands[index], std::nullopt);
  for (usize index = 0; index < instruction.operands.size(); ++index) {
    const std::string& operand = instruction.operands[index];
    if (operand.ends_with("!") && !operand.contains("]")) state.set(operand.substr(0, operand.size() - 1), std::nullopt);
    const bool last = index + 1 == instruction.operands.size();
    const bool moves = operand.starts_with("[") && (operand.ends_with("]") ? !last : instruction.operands.back().ends_with("!"));
    if (moves) state.set(operand.substr(1, operand.find(']') - 1), std::nullopt);
  }
}

Effect step(const Instruction& instruction, State& state, const Memory& memory) {
  const Name name = name_of(instruction.name);
  Effect effect{};
  if (const auto flow = flow_of(name, instruction, state)) {
    effect = *flow;
  } else if (moves_several(name.base, instruction, state, effect) || moves_one(name.base, instruction, state, effect)) {
    // done
  } else if (name.base.starts_with("cpsie")) {
    effect.interrupts_on = true;
  } else if (writes_first_operand(name.base) && !instruction.operands.empty()) {
    const std::string& written = instruction.operands.front();
    const auto before = state.get(written);
    state.set(written, result_of(name.base, instruction, state, memory));
    effect.unknown_stack = written.starts_with("sp") && before && !state.get(written);
    if (name.base == "ldr" && written == "pc") effect.flow = Flow::TableJump;
    forget_other_results(name.base, instruction, state);
  } else {
    effect.lands_here = name.base == "str" && instruction.operand(0) == "sp" && memory.is_landing(place_of(instruction, state));
    forget_other_results(name.base, instruction, state);
  }
  effect.conditional = name.conditional && effect.flow != Flow::Branch;
  return effect;
}
}  // namespace

const Processor kThumb{.triple = "thumbv7em", .disassembler_options = {"--mcpu=cortex-m4"}, .instruction_size = size_of, .step = step,
                       .argument_registers = {"r0", "r1", "r2", "r3"}, .kept_registers = {"r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11"}};

}  // namespace tools::stack
