// tests/system/neighbours/echo_service.cpp - an IPC service that adds one to each byte of what is shared with it, and answers.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
void serve(u32 client, u32 length, u32 address, void*) {
  for (u32 i = 0; i < length; ++i) at<u8>(address + i) = static_cast<u8>(at<u8>(address + i) + 1);
  (void)ipc(IpcCommand::NotifyClient, client);
}
}  // namespace

int main() {
  const u32 own = discover("echo_service").value0;
  (void)user::subscribe(kIpc, own, &serve, nullptr);
  for (;;) user::yield_wait();
}
