// tests/system/memop_takes_notes_and_refuses_unknown_ones.cpp - memop accepts the notes on stack and heap, and answers
// NOSUPPORT to what it does not know.
//
// row: 1.9
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(user::memop(10, 0xDEAD'BEEF).tag == static_cast<u32>(ReturnTag::Success), "stack top, wherever");
  check(user::memop(11, memop(Memop::RamStart, 0)).tag == static_cast<u32>(ReturnTag::Success), "heap start");
  check(failed(user::memop(12, 0), ErrorCode::NoSupport) && failed(user::memop(0xFFFF'FFFF, 0), ErrorCode::NoSupport), "unknown");
  passed();
}
