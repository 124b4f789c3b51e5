// tools/stack_bound/names_test.cpp - names of functions and of calls.
#include "tools/stack_bound/names.hpp"

#include <doctest/doctest.h>

#include "tools/stack_bound/called_names.hpp"

namespace {
using namespace tools::stack;

TEST_CASE("a short name has namespaces, and neither parameters nor template arguments") {
  CHECK(short_name("_ZN8capsules12VirtualFlashIN5chips3cfi5FlashEE10flash_readEj") == "capsules::VirtualFlash::flash_read");
  CHECK(short_name("_ZThn4_N6kernel3Ipc10life_endedEv") == "kernel::Ipc::life_ended");
  CHECK(short_name("_ZN6kernel12_GLOBAL__N_14haltEv") == "kernel::halt");
  CHECK(short_name("memcpy") == "memcpy");
}

TEST_CASE("the last part of a name is what a call names") {
  CHECK(last_part("kernel::Ipc::life_ended") == "life_ended");
  CHECK(last_part("memcpy") == "memcpy");
}

TEST_CASE("a star in a pattern stands for any characters") {
  CHECK(matches("a::*::c", "a::b::c"));
  CHECK(matches("a::*", "a::"));
  CHECK_FALSE(matches("a::*::c", "a::b::d"));
  CHECK_FALSE(matches("a", "ab"));
}

TEST_CASE("a call is named by the identifier at its column, and not by a macro") {
  CHECK(identifier_at("  m_client.fired();", 12) == "fired");
  CHECK(identifier_at("  TRY(m_client.fired());", 3) == "");
  CHECK(identifier_at("  (*hook)();", 3) == "");
  CHECK(identifier_at("short", 0) == "");
  CHECK(identifier_at("short", 6) == "");
}
}  // namespace
