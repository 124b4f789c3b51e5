// tests/attacks/victims/lender.cpp - an IPC service that tells in the lent buffer where its own memory, its data and its flash lie.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
constinit u32 word = 0x600D'600D;

void serve(u32 client, u32, u32 address, void*) {
  at<u32>(address) = memop(Memop::RamStart, 0);
  at<u32>(address + 4) = address_of(&word);
  at<u32>(address + 8) = memop(Memop::FlashStart, 0);
  (void)ipc(IpcCommand::NotifyClient, client);
}
}  // namespace

int main() {
  (void)user::subscribe(kIpc, discover("lender").value0, &serve, nullptr);
  for (;;) user::yield_wait();
}
