// tests/system/a_service_works_on_the_buffer_of_its_client.cpp - a client finds a service by name, shares a buffer, and hears when it was changed.
//
// row: 8
// with: echo_service
#include "tests/system/ipc.hpp"

using namespace test;

int main() {
  const Return found = discover("echo_service");
  check(found.tag == 129, "the service is found");
  static Shared buffer;
  for (u32 round = 1; round <= 20; ++round) {
    check(call_service(found.value0, buffer), "notify");
    for (const u8 byte : buffer.bytes) check(byte == round, "the service added one to every byte");
  }
  passed();
}
