// tests/system/capsules_are_ended_in_work_that_goes_on.cpp - the tick is moved through every instruction of a write to the console,
// deferred calls and bottom halves included, and ends whatever capsule is at work there: the next request is served. The same for
// a read of storage, at fewer places: each time it begins anew it looks through its flash memory.
//
// row: containment
// kernel: kernel-test
// time: slow-processor
// expect: ^TEST PASSED$
#include "tests/system/ambush.hpp"
#include "contract/nonvolatile_storage.hpp"

using namespace test;

namespace {
constexpr u32 kTurns = 60;  // of the kernel's loop; an answer that takes longer was lost with its capsule
u32 answers = 0;

void note_answer(u32, u32, u32, void*) { ++answers; }

/// False: no answer came.
bool is_answered(auto request) {
  const u32 before = answers;
  (void)request();  // refused while the one before is under way: that is waited for as well
  for (u32 turn = 0; turn < kTurns && answers == before; ++turn) (void)user::yield_no_wait();
  return answers != before;
}

/// What comes after an end may still meet it: the buffer on its way home, and the moment itself if it came late.
void sweep_request(u32 farthest, u32 step, auto request, u32 at_least, std::string_view what) {
  constexpr u32 kAttempts = 20;
  const auto recovers = [&] {
    for (u32 attempt = 0; attempt < kAttempts; ++attempt)
      if (is_answered(request)) return true;
    return false;
  };
  sweep(farthest, step, [&] { (void)is_answered(request); }, recovers, at_least, what);
}
}  // namespace

int main() {
  using namespace contract;
  static constexpr std::array<u8, 2> kBytes{'.', '\n'};
  (void)user::subscribe(kConsole, static_cast<u32>(console::Upcall::Written), note_answer, nullptr);
  (void)user::allow_read_only(kConsole, static_cast<u32>(console::ReadOnlyAllow::Write), kBytes);
  sweep_request(300'000, kEveryInstruction, [] { return user::command(kConsole, static_cast<u32>(console::Command::Write), kBytes.size(), 0); }, 1000, "a write to the console");
  say(core::Line<>{}.text("console met ").decimal(capsules_met()).text(", in sections ").decimal(sections_met()).view());

  (void)user::subscribe(nonvolatile_storage::kDriver, static_cast<u32>(nonvolatile_storage::Upcall::Read), note_answer, nullptr);
  static std::array<u8, 4> bytes{};
  (void)user::allow_read_write(nonvolatile_storage::kDriver, 0, bytes);
  sweep_request(300'000, 5'300, [] { return user::command(nonvolatile_storage::kDriver, static_cast<u32>(nonvolatile_storage::Command::Read), 0, bytes.size()); }, 10,
                "a read of storage");
  say(core::Line<>{}.text("met ").decimal(capsules_met()).text(", in sections ").decimal(sections_met()).view());
  (void)user::subscribe(kConsole, static_cast<u32>(console::Upcall::Written), nullptr, nullptr);
  passed();
}
