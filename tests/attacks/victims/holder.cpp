// tests/attacks/victims/holder.cpp - an IPC service that keeps what it was lent, and writes to it for as long as it is let.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
constinit u32 lent = 0;
constinit u32 length = 0;

void serve(u32 client, u32 bytes, u32 address, void*) {
  lent = address;
  length = bytes;
  (void)ipc(IpcCommand::NotifyClient, client);
}
}  // namespace

int main() {
  (void)user::subscribe(kIpc, discover("holder").value0, &serve, nullptr);
  for (;;) {
    if (lent == 0) {
      user::yield_wait();
      continue;
    }
    for (u32 i = 0; i < length; ++i) at<u8>(lent + i) = 0xEE;
    sleep_for(5);
  }
}
