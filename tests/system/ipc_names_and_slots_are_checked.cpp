// tests/system/ipc_names_and_slots_are_checked.cpp - names match to the byte; unknown slots, dead processes and oneself are answered as the ABI says.
//
// row: 8
// with: heartbeat
#include "tests/system/ipc.hpp"

using namespace test;

int main() {
  check(succeeded(ipc(IpcCommand::Exists, 0)), "the driver exists");
  check(failed(discover("heartbea"), ErrorCode::NoDevice), "a beginning is no name");
  check(failed(discover("heartbeat2"), ErrorCode::NoDevice), "more than a name is none");
  check(failed(ipc(IpcCommand::Discover, 0), ErrorCode::Invalid), "no name shared");
  check(discover("heartbeat").tag == 129, "the whole name");
  const Return own = discover("ipc_names_and_slots_are_checked");
  check(own.tag == 129, "one finds oneself");
  check(succeeded(ipc(IpcCommand::NotifyService, own.value0)), "notifying oneself is harmless");
  for (const u32 slot : {15u, 16u, 200u, 0xffff'ffffu}) check(failed(ipc(IpcCommand::NotifyService, slot), ErrorCode::Invalid), "nobody lives there");
  check(failed(user::command(kIpc, 4, 0, 0), ErrorCode::NoSupport), "no such command");
  passed();
}
