// tests/attacks/appdata_in_the_kernel.cpp - the kernel's addresses are given as an upcall's data, and as the three values of another's.
//
// row: 31
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static void* given;
  for (const Address address : {board::kKernelRam.start, board::kAppRam.start, board::kUart, 0xFFFF'FFFFu}) {
    void* const data = reinterpret_cast<void*>(address);
    (void)user::subscribe(kConsole, 1, [](u32, u32, u32, void* appdata) { given = appdata; }, data);
    queue_written_upcall();
    user::yield_wait();
    require(given == data, "data that is not what was given");
    (void)user::subscribe(kConsole, 1, nullptr, nullptr);
  }
  contained();
}
