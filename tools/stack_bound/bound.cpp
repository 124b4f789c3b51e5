// tools/stack_bound/bound.cpp - the ways into the kernel of each architecture, and what they add up to.
#include "tools/stack_bound/bound.hpp"

#include <format>

#include "tools/common/error.hpp"

namespace tools::stack {
namespace {

u32 symbol(const Image& image, const char* name) {
  const auto found = image.symbols.find(name);
  if (found == image.symbols.end()) fail("the image has no symbol {}", name);
  return found->second & ~1u;
}

State entered_at(Value stack_pointer) {
  State state;
  state.set("sp", stack_pointer);
  return state;
}

class Adder {
 public:
  Adder(const Image& image, Walker& walker, Graph& graph)
      : m_image{image}, m_walker{walker}, m_graph{graph}, m_end{symbol(image, "_kernel_stack_end")}, m_start{symbol(image, "_kernel_stack_start")} {}

  i64 reserved() const { return m_end - m_start; }

  /// Below wherever the stack pointer is when the processor comes to that address.
  Part below(u32 entry, std::string what) {
    Depth depth = m_graph.below(m_walker.from(entry, entered_at({Value::Kind::Stack, 0})), m_image.place(entry));
    return {std::move(what), depth.bytes, std::move(depth.path)};
  }

  /// All that is called on an emptied stack, by what was walked through so far and by what that leads to.
  Part from_the_top() {
    Part deepest{.what = "on an empty stack"};
    for (usize known = 0; known != m_graph.absolute_calls().size();) {
      known = m_graph.absolute_calls().size();
      const auto calls = m_graph.absolute_calls();
      for (const auto& [address, call] : calls) take(deepest, call.first, call.second);
    }
    for (const u32 entry : m_walker.taken_by_assembly()) take(deepest, m_end, entry);
    return deepest;
  }

  void enter(u32 entry, Value stack_pointer) { (void)m_graph.below(m_walker.from(entry, entered_at(stack_pointer)), m_image.place(entry)); }

  /// The deepest that interrupts are switched on when boot has ended.
  std::optional<Depth> left_by_boot(u32 entry, Value stack_pointer) {
    std::optional<Depth> deepest;
    for (const CallSite& call : m_walker.from(entry, entered_at(stack_pointer)).calls) {
      auto lower = m_graph.interrupts_on(call.target);
      if (!lower) continue;
      lower->bytes += m_end - call.depth.number;
      if (!deepest || lower->bytes > deepest->bytes) deepest = std::move(lower);
    }
    return deepest;
  }

 private:
  void take(Part& deepest, i64 stack_pointer, u32 target) {
    if (stack_pointer > m_end || stack_pointer < m_start) fail("{} is called with a stack pointer outside of the stack", m_image.place(target));
    const Depth depth = m_graph.below(target);
    if (m_end - stack_pointer + depth.bytes <= deepest.bytes) return;
    deepest.bytes = m_end - stack_pointer + depth.bytes;
    deepest.path = depth.path;
  }

  const Image& m_image;
  Walker& m_walker;
  Graph& m_graph;
  i64 m_end, m_start;
};

void deepen(Part& deepest, Part other) {
  if (deepest.path.empty() || other.bytes > deepest.bytes) deepest = std::move(other);
}

Bound riscv_bound(const Image& image, Adder add) {
  add.enter(symbol(image, "_start"), {Value::Kind::Constant, 0});
  Part nested = add.below(symbol(image, "riscv_trap"), "a trap in the kernel");
  Part kernel = add.from_the_top();
  return {.reserved = add.reserved(), .parts = {std::move(kernel), std::move(nested)}};
}

namespace cortex_m {
constexpr u32 kReset = 1, kSysTick = 15;
constexpr u32 kVectors = 16 + 48;
/// Eight words, and one more where the stack pointer was not a multiple of eight.
constexpr i64 kFrame = 8 * 4 + 4;

u32 vector(const Image& image, u32 number) { return image.word(image.text_start + 4 * number).value_or(0) & ~1u; }

Bound bound(const Image& image, Adder add) {
  const Value top{Value::Kind::Constant, *image.word(image.text_start)};
  add.enter(vector(image, kReset), top);
  Part kernel, device;
  for (u32 number = kReset + 1; number < kVectors; ++number) {
    if (vector(image, number) == 0) continue;
    deepen(number < kSysTick ? kernel : device, add.below(vector(image, number), number < kSysTick ? "an exception" : "an interrupt of a device"));
  }
  const auto boot = add.left_by_boot(vector(image, kReset), top);
  if (!boot) fail("boot does not switch interrupts on anywhere: where it ends cannot be told");
  Part left{"left by boot, with the frame of an exception", boot->bytes + kFrame, boot->path};
  Part emptied = add.from_the_top();
  device.bytes += kFrame;
  std::vector<Part> parts;
  if (emptied.bytes > left.bytes + kernel.bytes) parts = {std::move(emptied)};
  else parts = {std::move(left), std::move(kernel)};
  parts.push_back(std::move(device));
  parts.push_back({"the frames of a HardFault and an NMI", 2 * kFrame, {}});
  return {.reserved = add.reserved(), .parts = std::move(parts)};
}
}  // namespace cortex_m
}  // namespace

i64 Bound::bytes() const {
  i64 sum = 0;
  for (const Part& part : parts) sum += part.bytes;
  return sum;
}

Bound bound_of(const Image& image, Walker& walker, Graph& graph) {
  const Adder add{image, walker, graph};
  const auto once = [&] { return image.processor == &kThumb ? cortex_m::bound(image, add) : riscv_bound(image, add); };
  (void)once();
  const i64 below_landings = graph.below_landings().bytes;
  graph.begin_again();
  Bound bound = once();
  if (graph.below_landings().bytes != below_landings) fail("what is below a landing has a landing below it");
  return bound;
}

}  // namespace tools::stack
