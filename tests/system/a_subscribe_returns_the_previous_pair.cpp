// tests/system/a_subscribe_returns_the_previous_pair.cpp - a subscribe returns what was subscribed before, at first nothing.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 function = address_of(reinterpret_cast<const void*>(&Recorder::upcall));
  check(succeeded(raw_subscribe(kAlarm, 0, function, 11), 0, 0), "at first nothing");
  check(succeeded(raw_subscribe(kAlarm, 0, function, 22), function, 11), "then the first pair");
  check(succeeded(raw_subscribe(kAlarm, 0, 0, 33), function, 22), "then the second");
  check(succeeded(raw_subscribe(kAlarm, 0, function, 44), 0, 33), "a null function keeps its appdata");
  passed();
}
