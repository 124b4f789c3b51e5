// tests/attacks/wild_notes.cpp - the kernel is told that stack and heap begin in its own memory, and anywhere else.
//
// row: 38
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  for (const Memop note : {Memop::NoteStackTop, Memop::NoteHeapStart})
    for (const Address address : {board::kKernelRam.start, board::kAppRam.start, board::kUart, ram_end(), ram_end() + 1, 0u, 1u, 0xFFFF'FFFFu})
      check(user::memop(static_cast<u32>(note), address).ok(), "a note is taken, or not, in silence");
  check(ask(InfoCommand::Count).ok(), "the kernel goes on");
  contained();
}
