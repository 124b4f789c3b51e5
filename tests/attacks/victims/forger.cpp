// tests/attacks/victims/forger.cpp - an IPC service that writes a word of its client's choice into the end of what it was lent, where
// the client's stack is. The lent memory is 128 bytes; its first two words say which of the last eight, and what.
#include "tests/system/ipc.hpp"

using namespace test;

namespace {
constexpr u32 kFrame = 24;  // of the words

void serve(u32, u32, u32 address, void*) { at<u32>(address + 4 * (kFrame + read_word(address))) = read_word(address + 4); }
}  // namespace

int main() {
  (void)user::subscribe(kIpc, discover("forger").value0, &serve, nullptr);
  for (;;) user::yield_wait();
}
