// tools/stack_bound/instruction.hpp - one instruction of a listing, and what is known of registers before it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/types.hpp"

namespace tools::stack {

using i64 = std::int64_t;

struct Instruction {
  u32 address = 0;
  u32 size = 0;
  std::string name;
  std::vector<std::string> operands;  // of a list in braces each register is one, without the braces

  u32 end() const { return address + size; }
  std::string operand(usize index) const { return index < operands.size() ? operands[index] : ""; }
};
using Listing = std::map<u32, Instruction>;

/// What a register holds. Registers of which nothing is known are in no State.
struct Value {
  enum class Kind : u8 { Constant, Stack, Landing };
  Kind kind = Kind::Constant;
  i64 number = 0;  // Stack: bytes below the stack pointer at entry. Landing: below where the activation was begun that is given up

  bool operator==(const Value&) const = default;
};

class State {
 public:
  std::optional<Value> get(const std::string& name) const {
    const auto found = m_known.find(name);
    return found == m_known.end() ? std::nullopt : std::optional{found->second};
  }
  void set(const std::string& name, std::optional<Value> value) {
    if (value) m_known[name] = *value;
    else m_known.erase(name);
  }
  std::optional<i64> constant(const std::string& name) const {
    const auto value = get(name);
    return value && value->kind == Value::Kind::Constant ? std::optional{value->number} : std::nullopt;
  }
  std::optional<Value> stack_pointer() const { return get("sp"); }
  /// As a number that tells ways apart: a place may be reached with the stack pointer in several kinds of place.
  u32 stack_kind() const { return stack_pointer() ? 1 + static_cast<u32>(stack_pointer()->kind) : 0; }
  /// What a called function leaves: the stack pointer, and the registers of that list.
  void forget_at_call(const std::vector<std::string>& kept);
  /// Keeps what both know; of two stack pointers at different depths the deeper. Whether this state changed.
  bool join(const State& other);

 private:
  std::map<std::string, Value> m_known;
};

/// Where the processor goes after an instruction.
enum class Flow : u8 { Next, Jump, Branch, Call, IndirectCall, IndirectJump, TableJump, Return, Stop };

struct Effect {
  Flow flow = Flow::Next;
  u32 target = 0;
  bool conditional = false;       // of a Return or a jump: the next instruction may come as well
  bool interrupts_on = false;     // from here on exceptions are taken that were masked
  bool unknown_stack = false;     // the stack pointer was known and is not any more
  bool lands_here = false;        // the stack pointer becomes the landing
};

}  // namespace tools::stack
