// tests/bench/ipc_round_trip.cpp - notifies a service and waits for its answer, up to the first instruction of that upcall.
#include "tests/bench/ipc.hpp"

using namespace bench;

int main() {
  settle();  // by then the service listens
  const u32 service = slot_of("ipc_round_trip_peer");
  (void)user::subscribe(kIpc, service, mark_upcall, nullptr);
  for (;;) {
    mark<kFrom>();
    notify(contract::ipc::Command::NotifyService, service);
    user::yield_wait();
  }
}
