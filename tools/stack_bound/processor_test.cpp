// tools/stack_bound/processor_test.cpp - instructions as llvm-objdump prints them, and what they do to the stack pointer.
#include "tools/stack_bound/processor.hpp"

#include <doctest/doctest.h>

#include "tools/stack_bound/listing.hpp"

namespace {
using namespace tools::stack;

/// Lines "name TAB operands" from address 0 on; every instruction has four bytes.
struct Run {
  State state{};
  Effect effect{};

  Run(const Processor& processor, std::initializer_list<const char*> lines) {
    Image image{.processor = &processor, .text = std::vector<u8>(4 * (lines.size() + 1), 0xFF)};
    std::string text;
    u32 address = 0;
    for (const char* line : lines) text += std::format("{:x}: \t{}\n", std::exchange(address, address + 4), line);
    state.set("sp", Value{Value::Kind::Stack, 0});
    for (const auto& [at, instruction] : parse_listing(text, image))
      effect = processor.step(instruction, state, {.word = [](u32) { return std::optional<u32>{0x2000'1000}; }, .landing = 0x2000'1004});
  }
  std::optional<i64> depth() const {
    const auto stack = state.stack_pointer();
    return stack && stack->kind == Value::Kind::Stack ? std::optional{stack->number} : std::nullopt;
  }
};

TEST_CASE("RISC-V: frames by one constant or by a sum of them") {
  CHECK(Run{kRiscv, {"c.addi16sp\tsp, -0x50"}}.depth() == 0x50);
  CHECK(Run{kRiscv, {"addi\tsp, sp, -0x7f0", "c.addi\tsp, -0x10"}}.depth() == 0x800);
  CHECK(Run{kRiscv, {"lui\tt0, 0x1", "addi\tt0, t0, -0x100", "sub\tsp, sp, t0"}}.depth() == 0xF00);
}

TEST_CASE("RISC-V: a stack pointer that comes from elsewhere is not known") {
  CHECK(Run{kRiscv, {"sub\tsp, sp, a0"}}.effect.unknown_stack);
  CHECK(Run{kRiscv, {"c.mv\tsp, a0"}}.effect.unknown_stack);
  CHECK(Run{kRiscv, {"auipc\tsp, 0x2", "addi\tsp, sp, 0x10"}}.state.constant("sp") == 0x2010);
}

TEST_CASE("RISC-V: what mscratch keeps aside comes back") {
  CHECK_FALSE(Run{kRiscv, {"csrrw\tsp, mscratch, sp"}}.state.stack_pointer());
  CHECK(Run{kRiscv, {"csrrw\tsp, mscratch, sp", "csrrw\tsp, mscratch, t0", "addi\tsp, sp, -0x50"}}.depth() == 0x50);
}

TEST_CASE("RISC-V: calls, tail calls and returns are told apart") {
  CHECK(Run{kRiscv, {"auipc\tra, 0x1", "jalr\tra, 0x8(ra) <f>"}}.effect.flow == Flow::Call);
  CHECK(Run{kRiscv, {"auipc\tra, 0x1", "jalr\tra, 0x8(ra) <f>"}}.effect.target == 0x1008);
  CHECK(Run{kRiscv, {"auipc\tt1, 0x1", "jalr\tzero, 0x8(t1) <f>"}}.effect.flow == Flow::Jump);
  CHECK(Run{kRiscv, {"auipc\tra, 0x1", "jalr\tra, 0x8(ra) <f>", "c.jr\tra"}}.effect.flow == Flow::Return);
  CHECK(Run{kRiscv, {"c.jalr\ta5"}}.effect.flow == Flow::IndirectCall);
  CHECK(Run{kRiscv, {"c.jr\ta5"}}.effect.flow == Flow::IndirectJump);
  CHECK(Run{kRiscv, {"c.jr\tra"}}.effect.flow == Flow::Return);
}

TEST_CASE("Thumb: every way to move the stack pointer by a constant") {
  CHECK(Run{kThumb, {"push.w\t{r4, r5, lr}", "sub\tsp, #0x10"}}.depth() == 28);
  CHECK(Run{kThumb, {"str\tlr, [sp, #-0x4]!"}}.depth() == 4);
  CHECK(Run{kThumb, {"push\t{r4, lr}", "ldr\tlr, [sp], #0x8"}}.depth() == 0);
  CHECK(Run{kThumb, {"stmdb\tsp!, {r4, r5}", "subw\tsp, sp, #0xd38"}}.depth() == 8 + 0xD38);
  CHECK(Run{kThumb, {"str\tr0, [sp, #0x4]", "ldm.w\tsp, {r0, r1}"}}.depth() == 0);
}

TEST_CASE("Thumb: a stack pointer that comes from elsewhere is not known") {
  CHECK(Run{kThumb, {"sub.w\tsp, sp, r0"}}.effect.unknown_stack);
  CHECK(Run{kThumb, {"mov\tsp, r4"}}.effect.unknown_stack);
  CHECK(Run{kThumb, {"ldr\tr1, [pc, #0x8]", "mov\tsp, r1"}}.state.constant("sp") == 0x2000'1000);
}

TEST_CASE("Thumb: returns, conditional ones too, calls and jumps are told apart") {
  CHECK(Run{kThumb, {"pop\t{r4, pc}"}}.effect.flow == Flow::Return);
  CHECK(Run{kThumb, {"popeq\t{r4, pc}"}}.effect.conditional);
  CHECK(Run{kThumb, {"bl\t0x82dc <f> @ imm = #0x818c"}}.effect.target == 0x82DC);
  CHECK(Run{kThumb, {"bls\t0x10 <f>"}}.effect.flow == Flow::Branch);
  CHECK(Run{kThumb, {"blx\tr3"}}.effect.flow == Flow::IndirectCall);
  CHECK(Run{kThumb, {"bx\tr3"}}.effect.flow == Flow::IndirectJump);
  CHECK(Run{kThumb, {"bx\tlr"}}.effect.flow == Flow::Return);
  CHECK(Run{kThumb, {"tbb\t[pc, r0]"}}.effect.flow == Flow::TableJump);
  CHECK(Run{kThumb, {"cpsie i"}}.effect.interrupts_on);
}

TEST_CASE("RISC-V: an activation begins where the stack pointer becomes the landing, and is given up on the landing") {
  CHECK(Run{kRiscv, {"lui\tt0, 0x20001", "sw\tsp, 0x4(t0)"}}.effect.lands_here);
  CHECK_FALSE(Run{kRiscv, {"lui\tt0, 0x20001", "sw\tsp, 0x8(t0)"}}.effect.lands_here);
  const Run given_up{kRiscv, {"lui\tt0, 0x20001", "lw\tsp, 0x4(t0)", "addi\tsp, sp, -0x10"}};
  CHECK(given_up.state.stack_pointer() == Value{Value::Kind::Landing, 16});
}

TEST_CASE("Thumb: an activation begins where the stack pointer becomes the landing, and is given up on the landing") {
  CHECK(Run{kThumb, {"ldr\tr3, [pc, #0x8]", "str\tsp, [r3, #4]"}}.effect.lands_here);
  CHECK_FALSE(Run{kThumb, {"ldr\tr3, [pc, #0x8]", "str\tsp, [r3]"}}.effect.lands_here);
  const Run given_up{kThumb, {"ldr\tr3, [pc, #0x8]", "ldr\tr4, [r3, #0x4]", "mov\tsp, r4", "push\t{r2, r3}"}};
  CHECK(given_up.state.stack_pointer() == Value{Value::Kind::Landing, 8});
}

TEST_CASE("a call forgets what a callee may change, and nothing else") {
  State state;
  for (const char* name : {"sp", "s0", "a0"}) state.set(name, Value{Value::Kind::Constant, 4});
  state.forget_at_call(kRiscv.kept_registers);
  CHECK(state.constant("s0") == 4);
  CHECK(state.constant("sp") == 4);
  CHECK_FALSE(state.constant("a0"));
}

TEST_CASE("where two ways meet, the deeper stack counts and other numbers have to agree") {
  State one, other;
  one.set("sp", Value{Value::Kind::Stack, 8});
  other.set("sp", Value{Value::Kind::Stack, 24});
  one.set("t0", Value{Value::Kind::Constant, 1});
  other.set("t0", Value{Value::Kind::Constant, 2});
  CHECK(one.join(other));
  CHECK(one.stack_pointer() == Value{Value::Kind::Stack, 24});
  CHECK_FALSE(one.get("t0"));
  CHECK_FALSE(one.join(other));
}
}  // namespace
