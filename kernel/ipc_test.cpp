// kernel/ipc_test.cpp - processes find and notify each other, and touch what is shared with them as long as it is; host only.
#include "kernel/ipc.hpp"

#include "tests/host_port/ipc_world.hpp"

namespace {
using namespace host;

bool succeeded(const Registers& r) { return r[0] == 128; }
bool failed(const Registers& r, ErrorCode error) { return r[0] == 0 && r[1] == static_cast<u32>(error); }

struct Pair : World {
  Process& client = start(application("client"));
  Process& service = start(application("service"));
  const u8 client_slot = client.id().slot, service_slot = service.id().slot;
  const core::AddressRange buffer = buffer_of(client, 64);

  void lend() {
    REQUIRE(share(client, service_slot, buffer));
    REQUIRE(succeeded(notify_service(client, service_slot)));
    REQUIRE(reaches_all(service, buffer));
  }
};

// Names and slots.

TEST_CASE("a process is found by its whole name, to the byte, also by itself") {
  Pair world;
  CHECK(discover(world.client, "service") == Registers{129, world.service_slot, 0, 0});
  CHECK(discover(world.service, "service") == Registers{129, world.service_slot, 0, 0});
  for (const std::string_view name : {"servic", "services", "Service", "nobody"}) CHECK(failed(discover(world.client, name), ErrorCode::NoDevice));
}

TEST_CASE("without a name, or with one that is longer than any, nobody is looked for") {
  Pair world;
  CHECK(failed(ipc(world.client, IpcCommand::Discover, 0), ErrorCode::Invalid));
  CHECK(failed(discover(world.client, ""), ErrorCode::Invalid));
  CHECK(failed(discover(world.client, std::string(65, 'a')), ErrorCode::Invalid));
  CHECK(failed(discover(world.client, std::string(64, 'a')), ErrorCode::NoDevice));
}

TEST_CASE("slots of nobody, whatever their number, are invalid, and unknown commands are told apart") {
  Pair world;
  for (const u32 slot : {2u, 4u, 5u, 15u, 16u, 255u, 256u, 257u, 0x1'0001u, 0xFFFF'FFFFu}) {
    CHECK(failed(notify_service(world.client, slot), ErrorCode::Invalid));
    CHECK(failed(notify_client(world.client, slot), ErrorCode::Invalid));
  }
  CHECK(succeeded(command(world.client, contract::ipc::kDriver, 0u)));
  CHECK(failed(command(world.client, contract::ipc::kDriver, 4u), ErrorCode::NoSupport));
  CHECK(world.service.pending_upcalls() == 0);
}

TEST_CASE("a dead process cannot be notified") {
  Pair world;
  (void)share(world.client, world.service_slot, world.buffer);
  kernel::end_process(world.service, kernel::ProcessEvent::Terminate, std::nullopt);
  CHECK(failed(notify_service(world.client, world.service_slot), ErrorCode::NoDevice));
}

// Notifications.

TEST_CASE("a service hears under its own slot, a client under the service's, and both learn who it was") {
  Pair world;
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(notification(world.service, world.service_slot) == std::array<u32, 3>{world.client_slot, 0, 0});
  CHECK(succeeded(notify_client(world.service, world.client_slot)));
  CHECK(notification(world.client, world.service_slot) == std::array<u32, 3>{world.service_slot, 0, 0});
}

TEST_CASE("a notification names the buffer that is shared with whom it notifies") {
  Pair world;
  REQUIRE(share(world.client, world.service_slot, world.buffer));
  CHECK_FALSE(reaches_any(world.service, world.buffer));  // allowed, and not lent yet
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(notification(world.service, world.service_slot) == std::array<u32, 3>{world.client_slot, 64, world.buffer.start});
  CHECK(reaches_all(world.service, world.buffer));
}

TEST_CASE("a notification that waits outlasts its buffer: what is shared anew at that place is served once more") {
  Pair world;
  world.lend();
  REQUIRE(share(world.client, world.service_slot, {}));
  world.lend();
  for (u32 time = 0; time < 2; ++time)
    CHECK(notification(world.service, world.service_slot) == std::array<u32, 3>{world.client_slot, 64, world.buffer.start});
}

TEST_CASE("notifying oneself does nothing, also with a buffer shared with oneself") {
  Pair world;
  REQUIRE(share(world.client, world.client_slot, world.buffer));
  const auto plan = world.client.memory().plan();
  CHECK(succeeded(notify_service(world.client, world.client_slot)));
  CHECK(succeeded(notify_client(world.client, world.client_slot)));
  CHECK(world.client.pending_upcalls() == 0);
  CHECK(world.client.memory().plan() == plan);
}

TEST_CASE("a full queue is told to whoever notifies") {
  Pair world;
  for (u32 i = 0; i < kernel::UpcallQueue::kCapacity; ++i) CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(failed(notify_service(world.client, world.service_slot), ErrorCode::NoMemory));
}

TEST_CASE("notifications of a process that died leave the queues of others, and those of others stay") {
  Pair world;
  Process& third = world.start(application("third"));
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(succeeded(notify_service(third, world.service_slot)));
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  kernel::end_process(world.client, kernel::ProcessEvent::Fault, std::nullopt);
  CHECK(world.service.pending_upcalls() == 1);
  CHECK(notification(world.service, world.service_slot) == std::array<u32, 3>{third.id().slot, 0, 0});
}

// Buffers.

TEST_CASE("a buffer that cannot be protected is allowed; the notification is refused, and the log names both, address and length") {
  Pair world;
  (void)world.log();
  const core::AddressRange odd{world.buffer.start + 1, world.buffer.start + 62};
  REQUIRE(share(world.client, world.service_slot, odd));
  CHECK(failed(notify_service(world.client, world.service_slot), ErrorCode::Invalid));
  core::Line<> address;
  address.address(odd.start);
  CHECK(world.log() == "ipc: client shares " + std::string{address.view()} + ", 61 bytes, with service: the protection hardware cannot cover them exactly\n");
  CHECK_FALSE(reaches_any(world.service, world.buffer));
  CHECK(world.service.pending_upcalls() == 0);
  REQUIRE(share(world.client, world.service_slot, world.buffer));
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
}

TEST_CASE("what is outside of a process's memory cannot be shared, so it is never lent") {
  Pair world;
  const auto own = world.client.memory().accessible();
  CHECK_FALSE(share(world.client, world.service_slot, {own.end, own.end + 64}));
  CHECK_FALSE(share(world.client, world.service_slot, {own.start - 64, own.start}));
  CHECK_FALSE(share(world.client, world.service_slot, world.service.memory().accessible()));
  CHECK_FALSE(share(world.client, world.service_slot, {world.client.app_start(), world.client.app_start() + 64}));
}

TEST_CASE("nothing beside the buffer becomes reachable") {
  Pair world;
  world.lend();
  CHECK_FALSE(reaches(world.service, world.buffer.start - 1));
  CHECK_FALSE(reaches(world.service, world.buffer.end));
  CHECK_FALSE(reaches_any(world.client, world.service.memory().layout().block));
}

TEST_CASE("a buffer taken back, or replaced by another, is out of reach at once") {
  Pair world;
  const core::AddressRange other = buffer_of(world.client, 64);
  world.lend();
  REQUIRE(share(world.client, world.service_slot, {}));
  CHECK_FALSE(reaches_any(world.service, world.buffer));
  world.lend();
  REQUIRE(share(world.client, world.service_slot, other));
  CHECK_FALSE(reaches_any(world.service, world.buffer));
  CHECK_FALSE(reaches_any(world.service, other));
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(reaches_all(world.service, other));
  CHECK_FALSE(reaches_any(world.service, world.buffer));
}

TEST_CASE("an allow that is refused, or that concerns another process, takes nothing back") {
  Pair world;
  world.lend();
  CHECK_FALSE(share(world.client, world.service_slot, {0x100, 0x140}));
  CHECK(share(world.client, world.service_slot + 1u, {}));
  CHECK(reaches_all(world.service, world.buffer));
}

TEST_CASE("a buffer is out of reach when its owner exits, faults or begins a new life") {
  const std::array<void (*)(Process&), 4> endings{
      [](Process& owner) { (void)call(owner, SystemCallClass::Exit, {0, 0, 0, 0}); },
      [](Process& owner) { (void)call(owner, SystemCallClass::Exit, {1, 0, 0, 0}); },
      [](Process& owner) { kernel::fault_process(owner, {.kind = kernel::ports::FaultKind::Commanded}); },
      [](Process& owner) { kernel::restart_process(owner, std::nullopt); },
  };
  for (const auto end : endings) {
    Pair world;
    world.lend();
    end(world.client);
    CHECK_FALSE(reaches_any(world.service, world.client.memory().layout().block));
  }
}

TEST_CASE("a borrower that begins a new life has lost what it borrowed, and can be lent to again") {
  Pair world;
  world.lend();
  kernel::restart_process(world.service, std::nullopt);
  CHECK_FALSE(reaches_any(world.service, world.buffer));
  CHECK(succeeded(notify_service(world.client, world.service_slot)));
  CHECK(reaches_all(world.service, world.buffer));
}

TEST_CASE("the hardware follows while the borrower is the process that is loaded") {
  Pair world;
  world.lend();
  for (u32 turn = 0; turn < 2 && (!kernel::running_process() || kernel::running_process()->id().slot != world.service_slot); ++turn) {
    kernel::time_slice_expired();
    (void)kernel::schedule();
  }
  REQUIRE(may_touch(machine().plans.back(), world.buffer.start));
  kernel::end_process(world.client, kernel::ProcessEvent::Terminate, std::nullopt);
  CHECK_FALSE(may_touch(machine().plans.back(), world.buffer.start));
}

TEST_CASE("a break that moves keeps what is borrowed, where it is") {
  Pair world;
  world.lend();
  (void)grow(world.service, 200);
  CHECK(reaches_all(world.service, world.buffer));
  CHECK_FALSE(reaches(world.service, world.buffer.start - 1));
  CHECK_FALSE(reaches(world.service, world.buffer.end));
}

TEST_CASE("a process borrows from three others at once; a fourth is refused until one takes its buffer back") {
  Pair world;
  std::array<Process*, 4> owners{&world.client, &world.start(application("b")), &world.start(application("c")), &world.start(application("d"))};
  std::array<core::AddressRange, 4> buffers{world.buffer};
  for (usize i = 0; i < 4; ++i) {
    if (i != 0) buffers[i] = buffer_of(*owners[i], 64);
    REQUIRE(share(*owners[i], world.service_slot, buffers[i]));
    if (i != 3) CHECK(succeeded(notify_service(*owners[i], world.service_slot)));
  }
  (void)world.log();
  CHECK(failed(notify_service(*owners[3], world.service_slot), ErrorCode::Invalid));
  CHECK(world.log().ends_with(" 64 bytes, with service: it borrows from as many others as the hardware has regions for\n"));
  for (usize i = 0; i < 3; ++i) CHECK(reaches_all(world.service, buffers[i]));
  CHECK_FALSE(reaches_any(world.service, buffers[3]));
  REQUIRE(share(*owners[1], world.service_slot, {}));
  CHECK(succeeded(notify_service(*owners[3], world.service_slot)));
  for (const usize i : {0u, 2u, 3u}) CHECK(reaches_all(world.service, buffers[i]));
  CHECK_FALSE(reaches_any(world.service, buffers[1]));
}

TEST_CASE("a process without room for the driver's grant is told to whoever notifies, and borrows nothing") {
  Pair world;
  REQUIRE(share(world.client, world.service_slot, world.buffer));
  while (world.service.memory().set_break(world.service.memory().app_break() + 64)) {
  }
  while (world.service.memory().allocate_grant(4, 4)) {
  }
  CHECK(failed(notify_service(world.client, world.service_slot), ErrorCode::NoMemory));
  CHECK_FALSE(reaches_any(world.service, world.buffer));
}
}  // namespace
