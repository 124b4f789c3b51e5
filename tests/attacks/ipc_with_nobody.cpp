// tests/attacks/ipc_with_nobody.cpp - it notifies processes that do not exist, that are dead, and itself, and names them absurdly.
//
// row: 66, R16
// contained: refused
// happened: tock#3173, tock#4053
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  for (const u32 slot : {15u, 16u, 63u, 64u, 255u, 256u, 0x7FFF'FFFFu, 0x8000'0000u, 0xFFFF'FFFFu})
    for (const IpcCommand command : {IpcCommand::NotifyService, IpcCommand::NotifyClient})
      refused(ipc(command, slot).ok(), "a notification to nobody");
  const u32 own = discover(kName).value0;
  for (u32 i = 0; i < 3; ++i) {
    (void)ipc(IpcCommand::NotifyService, own);
    (void)ipc(IpcCommand::NotifyClient, own);
    (void)user::yield_no_wait();
  }
  static std::array<char, 200> name{};
  for (const u32 length : {0u, 1u, 64u, 65u, 200u}) refused(discover({name.data(), length}).ok(), "a process of that name");
  contained();
}
