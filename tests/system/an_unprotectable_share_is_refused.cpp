// tests/system/an_unprotectable_share_is_refused.cpp - an odd buffer is allowed, but the notification that would lend it is refused by name.
//
// row: 8
// with: echo_service
// expect: ^ipc: an_unprotectable_share_is_refused shares 0x[0-9a-f]+, 61 bytes, with echo_service
// expect: ^TEST PASSED$
#include "tests/system/ipc.hpp"

using namespace test;

int main() {
  static Shared buffer;
  const u32 service = discover("echo_service").value0;
  check(raw_allow_read_write(kIpc, service, address_of(&buffer.bytes[1]), 61).tag == 130, "the allow itself succeeds");
  check(failed(ipc(IpcCommand::NotifyService, service), ErrorCode::Invalid), "the notification does not");
  check(share(service, buffer).tag == 130, "another buffer");
  check(succeeded(ipc(IpcCommand::NotifyService, service)), "can be lent");
  passed();
}
