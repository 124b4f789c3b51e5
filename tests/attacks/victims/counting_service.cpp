// tests/attacks/victims/counting_service.cpp - an IPC service that is in use throughout: adds one to each byte lent to it, and answers.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
void serve(u32 client, u32 length, u32 address, void*) {
  for (u32 i = 0; i < length; ++i) at<u8>(address + i) = static_cast<u8>(at<u8>(address + i) + 1);
  (void)ipc(IpcCommand::NotifyClient, client);
}
}  // namespace

int main() {
  (void)user::subscribe(kIpc, discover("counting_service").value0, &serve, nullptr);
  for (;;) user::yield_wait();
}
