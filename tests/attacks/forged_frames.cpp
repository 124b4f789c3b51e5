// tests/attacks/forged_frames.cpp - an accomplice changes the frame that the hardware stored on the attacker's stack while the kernel has it.
//
// row: 44
// contained: fault
// lives: several
// only-on: mps2-an386 - the hardware stores registers on the caller's stack
// with: forger
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
alignas(64) constinit std::array<u32, 32> stack{};
constexpr u32 kPlainThumb = 0x0100'0000;
/// xPSR with an exception's number, without Thumb, in the middle of an IT block and of a load of several; then pc.
struct Forgery { u32 word, value; };
constexpr std::array<Forgery, 9> kForgeries{{{7, kPlainThumb | 3}, {7, kPlainThumb | 11}, {7, 0}, {7, 0x0600'FC00 | kPlainThumb}, {7, 0xFFFF'FFFF},
                                             {6, board::kKernelText.start + 0x400}, {6, board::kKernelRam.start}, {6, 0xFFFF'FFFD}, {6, 0xE000'ED00}}};

/// Waits with its stack in the lent memory, where the frame then lies at the end.
[[gnu::noinline]] void wait_there() {
  asm volatile("mov r4, sp\n mov sp, %0\n movs r0, #1\n svc 0\n mov sp, r4" ::"r"(stack.end()) : "memory", "r0", "r1", "r2", "r3", "r4", "r12", "lr", "cc");
}
}  // namespace

int main() {
  const u32 forger = discover("forger").value0;
  one_life_each(kForgeries.size(), [&](u32 life) {
    stack[0] = kForgeries[life].word;
    stack[1] = kForgeries[life].value;
    (void)raw_subscribe(kIpc, forger, 0, 0);
    check(raw_allow_read_write(kIpc, forger, address_of(stack.data()), sizeof(stack)).ok(), "lent");
    check(ipc(IpcCommand::NotifyService, forger).ok(), "notified");
    for (u32 waits = 0; waits < 3; ++waits) {
      (void)arm_alarm(4000);
      (void)user::subscribe(kAlarm, 0, [](u32, u32, u32, void*) {}, nullptr);
      wait_there();
      require(port::unprivileged(), "the kernel's rights");
    }
    user::exit_restart(0);  // what the processor did not mind has changed nothing
  });
}
