// tests/sweep/a_call_that_delivers.cpp - a yield that finds an upcall, and runs it.
#include "tests/sweep/sweep.hpp"

namespace {
test::Recorder written;

struct Path : sweep::Alone {
  static constexpr u32 kFarthest = 125'000;

  void prepare() { test::queue_written_upcall(); }
  /// What an upcall's function changes is not looked at: it is an ordinary call.
  void run(sweep::Standing&) {
    test::Snapshot after{};
    const test::CallArguments yield{{0, test::address_of(&m_flag), 0, 0}, 0};
    test::call_with_all_registers(&yield, &after);
    hold_kept(after);
  }
  void check() {
    sweep::hold(written.runs == ++m_runs, "an upcall was lost or ran twice");
    sweep::hold(m_flag == 1, "the yield has not told of its upcall");
    m_flag = 0;
  }

 private:
  static void hold_kept(const test::Snapshot& after) {
    bool same = true;
    for (u32 i = 0; i < after.x.size(); ++i) same = same && (!test::kept_by_functions(i) || after.x[i] == test::pattern(i));
    sweep::hold(same, "a register has changed");
    sweep::hold(after.x[test::kFlags != 0 ? 13 : 2] == 0, "the stack pointer has changed");
  }
  u32 m_runs = 0;
  u8 m_flag = 0;
};
}  // namespace

int main() {
  test::subscribe_written(written);
  sweep::sweep(Path{});
}
