// tests/attacks/share_that_cannot_be_protected.cpp - buffers are lent that no region covers exactly, and that reach over the end of its memory.
//
// row: 66, R15
// contained: refused
// happened: tock#411, tock#413, tock#1993
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const u32 service = discover("counting_service").value0;
  static Shared buffer;
  const Address own = address_of(&buffer);
  for (const u32 length : {1u, 3u, 33u, 63u})
    if (raw_allow_read_write(kIpc, service, own + 1, length).ok()) refused(ipc(IpcCommand::NotifyService, service).ok(), "a buffer that is not covered exactly");
  refused(raw_allow_read_write(kIpc, service, current_break() - 32, 64).ok(), "more than its memory");
  refused(raw_allow_read_write(kIpc, service, grant_start(), 32).ok(), "the kernel's part");
  (void)raw_allow_read_write(kIpc, service, 0, 0);
  contained();
}
