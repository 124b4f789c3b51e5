// tests/soak/worker.cpp - does at random what applications do, checks each answer, and ends or crashes at random.
#include "tests/soak/work.hpp"
#include "tests/system/check.hpp"

using namespace test;

namespace soak {
namespace {
/// Who this is, in which life: its lines are numbered for whoever counts them.
class Diary {
 public:
  void write(std::string_view what, u32 number) {
    say(core::Line<>{}.text("soak ").address(m_place).text(" ").decimal(m_life).text(" ").decimal(++m_line).text(" ").text(what).text(" ").decimal(number).view());
  }

 private:
  u32 m_place = memop(Memop::FlashStart, 0);
  u32 m_life = now();
  u32 m_line = 0;
};

u32 room() { return memop(Memop::GrantStart, 0) - memop(Memop::RamStart, 0); }

/// Bytes that nobody but this application has a business with.
class Canary {
 public:
  Canary() {
    for (usize i = 0; i < m_words.size(); ++i) m_words[i] = value(i);
  }
  void look() const {
    for (usize i = 0; i < m_words.size(); ++i) check_equal(m_words[i], value(i), "own memory was changed");
  }

 private:
  u32 value(usize index) const { return m_place + static_cast<u32>(index) * 0x9E37'79B9; }

  u32 m_place = memop(Memop::FlashStart, 0);
  std::array<u32, 64> m_words{};
};

/// One life in some thousands of steps ends in one of these ways.
void end(Random& random) {
  switch (random.below(5)) {
    case 0: (void)read_word(0xFFFF'FFF0); break;
    case 1: at<u32>(memop(Memop::RamStart, 0) - 4) = 1; break;
    case 2: __builtin_trap();
    case 3: user::exit_restart(0);
    default: user::exit_terminate(0);
  }
  fail("foreign memory was touched");
}
}  // namespace
}  // namespace soak

int main() {
  using namespace soak;
  Diary diary;
  diary.write("room", room());
  Random random{memop(Memop::FlashStart, 0) ^ now()};
  const Canary canary;
  work_at_each(random);
  const u32 settled = room();
  for (u32 step = 0;; ++step) {
    work(random);
    if (random.one_in(64)) canary.look();
    if (random.one_in(400)) diary.write("step", step);
    check_equal(room(), settled, "memory is used up");
    if (random.one_in(2500)) end(random);
  }
}
