// tools/stack_bound/walk.cpp - a worklist of instructions, each with the state that all ways to it have in common.
#include "tools/stack_bound/walk.hpp"

#include "tools/common/error.hpp"

namespace tools::stack {
namespace {
constexpr i64 kDeepest = 1 << 20;  // a loop that pushes
}  // namespace

/// An address, and in what kind of place the stack pointer is there.
using Place = std::pair<u32, u32>;

struct Walker::Course {
  const Function* function = nullptr;  // none: assembly
  Walk walk{};
  std::map<Place, State> before{};
  std::vector<Place> waiting{};
  std::optional<State> tables{};       // of jumps through a table of addresses
  std::optional<u32> table_wanted{};   // a jump that is no call, so that a table has to be what it goes through
  bool first_return = true, resumed = false;

  bool been_at(u32 address) const {
    const auto at = before.lower_bound({address, 0});
    return at != before.end() && at->first.first == address;
  }
  bool inside(u32 address) const { return function != nullptr && address >= function->entry && address < function->end; }
};

/// Of kernel::ports::Activation.
constexpr u32 kLandingOffset = 4;

Walker::Walker(const Image& image, const Listing& listing) : m_image{image}, m_listing{listing} {
  const auto activation = image.symbols.find("kernel_activation");
  m_memory = {.word = [this](u32 from) { return m_image.word(from); }, .landing = activation == image.symbols.end() ? 0 : activation->second + kLandingOffset};
}

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
      const Place place = course.waiting.back();
      const u32 address = place.first;
      course.waiting.pop_back();
      const auto found = m_listing.find(address);
      if (found == m_listing.end()) refuse(address, "there is no instruction");
      const State before = course.before.at(place);
      State after = before;
      const Effect effect = m_image.processor->step(found->second, after, m_memory);
      if (effect.unknown_stack && course.function != nullptr)
        refuse(address, "the stack pointer changes by a number that is not known before run time");
      note_depth(course, address, after);
      if (effect.lands_here) course.walk.lands = std::max(course.walk.lands.value_or(0), depth_of(before, address));
      note_address(course, found->second, after);
      if (effect.conditional) after.join(before);
      follow(course, found->second, effect, std::move(after), before);
    }
    resume_behind_tables(course);
  } while (!course.waiting.empty());
  if (course.table_wanted && !course.resumed && course.function != nullptr)
    refuse(*course.table_wanted, "a jump to an address in a register, and there is nothing that it could lead to");
}

void Walker::note_depth(Course& course, u32 address, const State& after) {
  const auto stack = after.stack_pointer();
  if (!stack || stack->kind == Value::Kind::Constant) return;
  if (stack->number > kDeepest) refuse(address, "the stack grows in a loop");
  i64& deepest = stack->kind == Value::Kind::Stack ? course.walk.frame : course.walk.landed_frame;
  deepest = std::max(deepest, stack->number);
}

/// Where an activation begins the stack has to be the kernel's, at a depth that is known.
i64 Walker::depth_of(const State& state, u32 address) const {
  const auto stack = state.stack_pointer();
  if (!stack || stack->kind != Value::Kind::Stack) refuse(address, "a landing, and where the stack is cannot be told");
  return stack->number;
}

/// Half of a number may be the address of a function by chance. The other half is made soon after, other instructions may stand between.
bool Walker::is_half(const Instruction& instruction) const {
  if (instruction.name != "movw" && !instruction.name.ends_with("lui")) return false;
  auto next = m_listing.upper_bound(instruction.address);
  while (next != m_listing.end() && next->second.operand(0) != instruction.operand(0)) ++next;
  return next != m_listing.end() && (next->second.name == "movt" || next->second.name.ends_with("addi"));
}

void Walker::note_address(Course& course, const Instruction& instruction, const State& after) {
  if (is_half(instruction)) return;
  const auto made = after.constant(instruction.operand(0));
  const auto function = made ? m_image.functions.find(static_cast<u32>(*made) & ~1u) : m_image.functions.end();
  if (function != m_image.functions.end()) note_taken(course, function->first);
}

void Walker::note_taken(Course& course, u32 function) {
  (course.function != nullptr ? m_taken : m_taken_by_assembly).insert(function);
  course.walk.taken.insert(function);
}

/// What no other way leads to is reached through a table; there the stack is as it was at the jump.
void Walker::resume_behind_tables(Course& course) {
  if (!course.tables || course.function == nullptr) return;
  for (auto at = m_listing.lower_bound(course.function->entry); at != m_listing.end() && at->first < course.function->end; ++at)
    if (!course.been_at(at->first)) {
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
      after.forget_at_call(m_image.processor->kept_registers);
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
      after.forget_at_call(m_image.processor->kept_registers);
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
  const auto [place, fresh] = course.before.try_emplace({address, state.stack_kind()}, state);
  if (fresh || place->second.join(state)) course.waiting.push_back(place->first);
}

/// A jump: within the function, on through assembly, or a call in the last place.
void Walker::leave(Course& course, const Instruction& instruction, u32 target, const State& state) {
  const bool assembly = m_image.function_at(target) == nullptr;
  if (course.inside(target) || (course.function == nullptr && assembly)) return go_to(course, target, state);
  note(course, instruction, CallSite::Kind::Direct, target, state, true);
  if (m_open.contains(target) || function(target).comes_back) finish(course, instruction, state);
}

void Walker::call(Course& course, const Instruction& instruction, u32 target, State& state, bool& returns) {
  if (course.function == nullptr && m_image.function_at(target) == nullptr) {  // assembly may change the stack of its caller
    Walk inner = from(target, state);
    course.walk.frame = std::max(course.walk.frame, inner.frame);
    course.walk.landed_frame = std::max(course.walk.landed_frame, inner.landed_frame);
    if (inner.lands) course.walk.lands = std::max(course.walk.lands.value_or(0), *inner.lands);
    course.walk.calls.append_range(inner.calls);
    state = inner.left;
    returns = inner.returns;
    return;
  }
  note(course, instruction, CallSite::Kind::Direct, target, state, false);
  state.forget_at_call(m_image.processor->kept_registers);
  returns = m_open.contains(target) || function(target).comes_back;
}

std::vector<u32> Walker::functions_among_arguments(const State& state) const {
  std::vector<u32> functions;
  for (const std::string& name : m_image.processor->argument_registers)
    if (const auto value = state.constant(name); value && m_image.functions.contains(static_cast<u32>(*value) & ~1u))
      functions.push_back(static_cast<u32>(*value) & ~1u);
  return functions;
}

void Walker::note(Course& course, const Instruction& instruction, CallSite::Kind kind, u32 target, const State& state, bool tail) {
  const auto stack = state.stack_pointer();
  if (!stack) refuse(instruction.address, "a call, and where the stack is cannot be told");
  for (CallSite& known : course.walk.calls) {
    if (known.address != instruction.address || known.kind != kind || known.target != target || known.depth.kind != stack->kind) continue;
    known.depth = *stack;
    known.handed = functions_among_arguments(state);
    return;
  }
  course.walk.calls.push_back({.kind = kind, .address = instruction.address, .depth = *stack, .target = target, .tail = tail,
                               .handed = functions_among_arguments(state)});
}

void Walker::finish(Course& course, const Instruction& instruction, const State& state) {
  const auto stack = state.stack_pointer();
  if (course.function != nullptr && stack && stack != Value{Value::Kind::Stack, 0})
    refuse(instruction.address, "returns with another stack pointer than it was called with");
  if (course.first_return) course.walk.left = state;
  else (void)course.walk.left.join(state);
  course.first_return = false;
  course.walk.returns = true;
  course.walk.comes_back |= stack == Value{Value::Kind::Stack, 0};
}

}  // namespace tools::stack
