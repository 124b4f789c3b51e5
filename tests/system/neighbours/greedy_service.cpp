// tests/system/neighbours/greedy_service.cpp - an IPC service that keeps the address it was lent, and reads there a while later.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
u32 lent = 0;
}  // namespace

int main() {
  const u32 own = discover("greedy_service").value0;
  (void)user::subscribe(kIpc, own, [](u32 client, u32, u32 address, void*) {
    lent = address;
    (void)ipc(IpcCommand::NotifyClient, client);
  }, nullptr);
  while (lent == 0) user::yield_wait();
  (void)read_word(lent);
  say("greedy: reads what is lent");
  sleep_for(100);
  (void)read_word(lent);
  say("TEST FAILED: greedy: still reads what was taken back");
}
