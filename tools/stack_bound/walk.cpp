// tools/stack_bound/walk.cpp - a worklist of instructions, each with the state that all ways to it have in common.
#include "tools/stack_bound/walk.hpp"

#include "tools/common/error.hpp"

namespace tools::stack {
namespace {
constexpr i64 kDeepest = 1 << 20;  // a loop that pushes
}  // namespace

struct Walker::Course {
  const Function* function = nullptr;  // none: assembly
  Walk walk{};
  std::map<u32, State> before{};
  std::vector<u32> waiting{};
  std::optional<State> tables{};       // of jumps through a table of addresses
  std::optional<u32> table_wanted{};   // a jump that is no call, so that a table has to be what it goes through
  bool first_return = true, resumed = false;

  bool inside(u32 address) const { return function != nullptr && address >= function->entry && address < function->end; }
};

void Walker::refuse(u32 address, std::string_view why) const { fail("{} at 0x{:x}: {}", m_image.place(address), address, why); }

const Walk& Walker::function(u32 entry) {
  if (const auto found = m_walks.find(entry); found != m_walks.end()) return found->second;
  State state;
  state.set("sp", Value{Value::Kind::Stack, 0});
  m_open.insert(entry);
  Walk walk = from(entry, state);
  m_open.erase(entry);
  return m_walks[entry] = std::move(walk);
}

Walk Walker::from(u32 entry, const State& state) {
  Course course{.function = m_image.function_at(entry)};
  go_to(course, entry, state);
  run(course);
  return std::move(course.walk);
}

void Walker::run(Course& course) {
  do {
    while (!course.waiting.empty()) {
      const u32 address = course.waiting.back();
      course.waiting.pop_back();
      const auto found = m_listing.find(address);
      if (found == m_listing.end()) refuse(address, "there is no instruction");
      const State before = course.before.at(address);
      State after = before;
      const Effect effect = m_image.processor->step(found->second, after, [this](u32 from) { return m_image.word(from); });
      if (effect.unknown_stack && course.function != nullptr)
        refuse(address, "the stack pointer changes by a number that is not known before run time");
      if (const auto stack = after.stack_pointer(); stack && stack->kind == Value::Kind::Stack) {
        if (stack->number > kDeepest) refuse(address, "the stack grows in a loop");
        course.walk.frame = std::max(course.walk.frame, stack->number);
      }
      note_address(course, found->second, after);
      if (effect.conditional) after.join(before);
      follow(course, found->second, effect, std::move(after), before);
    }
    resume_behind_tables(course);
  } while (!course.waiting.empty());
  if (course.table_wanted && !course.resumed && course.function != nullptr)
    refuse(*course.table_wanted, "a jump to an address in a register, and there is nothing that it could lead to");
}

void Walker::note_address(const Course& course, const Instruction& instruction, const State& after) {
  const auto made = after.constant(instruction.operand(0));
  const auto function = made ? m_image.functions.find(static_cast<u32>(*made) & ~1u) : m_image.functions.end();
  if (function != m_image.functions.end()) (course.function != nullptr ? m_taken : m_taken_by_assembly).insert(function->first);
}

/// What no other way leads to is reached through a table; there the stack is as it was at the jump.
void Walker::resume_behind_tables(Course& course) {
  if (!course.tables || course.function == nullptr) return;
  for (auto at = m_listing.lower_bound(course.function->entry); at != m_listing.end() && at->first < course.function->end; ++at)
    if (!course.before.contains(at->first)) {
      course.resumed = true;
      return go_to(course, at->first, *course.tables);
    }
}

void Walker::follow(Course& course, const Instruction& instruction, const Effect& effect, State after, const State& before) {
  bool goes_on = effect.conditional;
  switch (effect.flow) {
    case Flow::Next: goes_on = true; break;
    case Flow::Branch: goes_on = true; [[fallthrough]];
    case Flow::Jump: leave(course, instruction, effect.target, after); break;
    case Flow::Call: call(course, instruction, effect.target, after, goes_on); break;
    case Flow::IndirectCall:
      note(course, instruction, CallSite::Kind::Indirect, 0, after, false);
      after.forget_at_call();
      goes_on = true;
      break;
    case Flow::IndirectJump:
      if (after.stack_pointer() == Value{Value::Kind::Stack, 0} && (course.function == nullptr || !course.function->calls.empty())) {
        note(course, instruction, CallSite::Kind::Indirect, 0, after, true);
        finish(course, instruction, after);
      } else {
        course.table_wanted = instruction.address;
      }
      [[fallthrough]];
    case Flow::TableJump:
      after.forget_at_call();
      if (course.tables) (void)course.tables->join(after);
      else course.tables = after;
      break;
    case Flow::Return: finish(course, instruction, effect.conditional ? State{} : after); break;
    case Flow::Stop: break;
  }
  if (effect.interrupts_on) note(course, instruction, CallSite::Kind::InterruptsOn, 0, after, false);
  if (!goes_on) return;
  if (course.function != nullptr && !course.inside(instruction.end())) return;  // behind a call that does not return
  const bool left = effect.conditional && effect.flow != Flow::Next && effect.flow != Flow::Call && effect.flow != Flow::IndirectCall;
  go_to(course, instruction.end(), left ? before : after);
}

void Walker::go_to(Course& course, u32 address, const State& state) {
  const auto [place, fresh] = course.before.try_emplace(address, state);
  if (fresh || place->second.join(state)) course.waiting.push_back(address);
}

/// A jump: within the function, on through assembly, or a call in the last place.
void Walker::leave(Course& course, const Instruction& instruction, u32 target, const State& state) {
  const bool assembly = m_image.function_at(target) == nullptr;
  if (course.inside(target) || (course.function == nullptr && assembly)) return go_to(course, target, state);
  note(course, instruction, CallSite::Kind::Direct, target, state, true);
  if (m_open.contains(target) || function(target).returns) finish(course, instruction, state);
}

void Walker::call(Course& course, const Instruction& instruction, u32 target, State& state, bool& returns) {
  if (course.function == nullptr && m_image.function_at(target) == nullptr) {  // assembly may change the stack of its caller
    Walk inner = from(target, state);
    course.walk.frame = std::max(course.walk.frame, inner.frame);
    course.walk.calls.append_range(inner.calls);
    state = inner.left;
    returns = inner.returns;
    return;
  }
  note(course, instruction, CallSite::Kind::Direct, target, state, false);
  state.forget_at_call();
  returns = m_open.contains(target) || function(target).returns;
}

void Walker::note(Course& course, const Instruction& instruction, CallSite::Kind kind, u32 target, const State& state, bool tail) {
  const auto stack = state.stack_pointer();
  if (!stack) refuse(instruction.address, "a call, and where the stack is cannot be told");
  for (CallSite& known : course.walk.calls) {
    if (known.address != instruction.address || known.kind != kind || known.target != target) continue;
    known.depth = *stack;
    return;
  }
  course.walk.calls.push_back({.kind = kind, .address = instruction.address, .depth = *stack, .target = target, .tail = tail});
}

void Walker::finish(Course& course, const Instruction& instruction, const State& state) {
  const auto stack = state.stack_pointer();
  if (course.function != nullptr && stack && stack != Value{Value::Kind::Stack, 0})
    refuse(instruction.address, "returns with another stack pointer than it was called with");
  if (course.first_return) course.walk.left = state;
  else (void)course.walk.left.join(state);
  course.first_return = false;
  course.walk.returns = true;
}

}  // namespace tools::stack
