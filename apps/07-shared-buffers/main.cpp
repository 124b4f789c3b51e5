// apps/07-shared-buffers/main.cpp - reads five letters in the steps that a read consists of, and tells what the kernel took for it.
#include <array>

#include "contract/console.hpp"
#include "core/line.hpp"
#include "user/console.hpp"
#include "user/driver.hpp"

namespace console = contract::console;
using Console = user::Driver<console::kDriver>;

namespace {
u32 start_of_grants() { return user::memop(static_cast<u32>(contract::Memop::GrantStart), 0).value0; }

void print_letters(std::span<const u8> letters) {
  core::Line<> line;
  line.text("read:");
  for (const u8 letter : letters) line.text(" ").decimal(letter);
  (void)user::console::print(line.text("\r\n").view());
}
}  // namespace

int main() {
  std::array<u8, 6> letters{};
  const u32 before = start_of_grants();
  if (!Console::share(console::ReadWriteAllow::Read, letters)) return 1;     // the kernel may write there now
  const u32 after = start_of_grants();
  if (!Console::command(console::Command::Read, letters.size())) return 1;   // begins, and does not wait
  (void)user::console::print("type five letters and Enter\r\n");
  const u32 number = Console::upcall(console::Upcall::Read).number;
  (void)user::yield_wait_for(console::kDriver, number);                      // sleeps until the driver answers
  Console::take_back_shared(console::ReadWriteAllow::Read);                  // the buffer is ours alone again

  print_letters(std::span{letters}.first(5));
  core::Line<> line;
  line.text("the console keeps ").decimal(before - after).text(" bytes on this process\r\n");
  (void)user::console::print(line.view());
}
