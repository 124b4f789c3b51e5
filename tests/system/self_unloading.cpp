// tests/system/self_unloading.cpp - the process that executes is removed, with its memory, and others go on.
//
// row: drivers
// with: heartbeat
// expect: ^unloading$
// expect: ^heartbeat: 3$
// refuse: still here
#include "contract/app_loader.hpp"
#include "tests/system/check.hpp"
#include "user/identity.hpp"
#include "user/permission.hpp"

using namespace test;

constexpr u32 kOwnId = 0x77;
BULKHEAD_IDENTITY(kOwnId, 1);
BULKHEAD_PERMISSIONS({{.driver = kConsole, .commands = user::all_commands},
                      {.driver = contract::app_loader::kDriver, .commands = user::all_commands}});

int main() {
  say("unloading");
  check(user::command(contract::app_loader::kDriver, static_cast<u32>(contract::app_loader::Command::Unload), kOwnId, 0).ok(), "asked");
  for (u32 i = 0; i < 1'000'000; ++i) (void)user::command(kAbsentDriver, 0, 0, 0);
  say("still here");
}
