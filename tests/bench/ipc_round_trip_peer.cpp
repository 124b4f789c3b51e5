// tests/bench/ipc_round_trip_peer.cpp - a service that answers every notification with one.
#include "tests/bench/ipc.hpp"

using namespace bench;

namespace {
void answer(u32 client, u32, u32, void*) { notify(contract::ipc::Command::NotifyClient, client); }
}  // namespace

int main() {
  (void)user::subscribe(kIpc, slot_of("ipc_round_trip_peer"), answer, nullptr);
  for (;;) user::yield_wait();
}
