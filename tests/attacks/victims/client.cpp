// tests/attacks/victims/client.cpp - uses the service again and again, and says each time whether the answer was right.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
Shared buffer;

bool counted_up(u8 from) {
  for (const u8 byte : buffer.bytes)
    if (byte != static_cast<u8>(from + 1)) return false;
  return true;
}
}  // namespace

int main() {
  const u32 service = discover("counting_service").value0;
  for (u32 call = 0;; ++call) {
    const u8 from = static_cast<u8>(7 * call);
    buffer.bytes.fill(from);
    const bool right = call_service(service, buffer) && counted_up(from);
    say(core::Line<>{}.text(ATTACK_NAME).text(right ? ": answered " : ": DISTURBED at call ").decimal(call).view());
  }
}
