// capsules/alarm_test.cpp - every command, and 32-bit ticks that wrap over a counter that does not; host only.
#include "capsules/alarm.hpp"

#include "hil/alarm_fake.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace {
using namespace host;
using contract::alarm::Command;
using contract::alarm::kDriver;
using Arguments = std::array<u32, 3>;
constexpr u64 kWrap = u64{1} << 32;

struct Nobody final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override {}
};

struct Alarms : World {
  using Virtual = capsules::VirtualAlarms<hil::AlarmFake, kernel::ports::kMaxProcesses>;
  using Capsule = capsules::Alarm<Virtual>;
  Process& app = start();
  Process& other = start(application("other"));
  hil::AlarmFake source{};
  Nobody console{};
  Virtual alarms;
  Capsule capsule;

  explicit Alarms(u64 now = 1000) : alarms{source, {capsule, console, console, console}}, capsule{alarms, Capsule::ProcessGrant{{0}}} {
    source.client = alarms;
    source.time = now;
    connect(kDriver, capsule);
  }
  auto upcall(Process& process) { return take_upcall(process, kDriver, 0); }
};
Registers value(Registers r) { return {r[0], r[1], 0, 0}; }

TEST_CASE("the driver exists and tells its frequency and the low half of the time") {
  Alarms world{3 * kWrap + 77};
  CHECK(command(world.app, kDriver, Command::Exists)[0] == 128);
  CHECK(value(command(world.app, kDriver, Command::Frequency)) == Registers{129, 1000, 0, 0});
  CHECK(value(command(world.app, kDriver, Command::Now)) == Registers{129, 77, 0, 0});
}

TEST_CASE("a relative alarm answers its expiry and fires then, once, with the time and the expiry") {
  Alarms world;
  CHECK(value(command(world.app, kDriver, Command::SetRelative, 50)) == Registers{129, 1050, 0, 0});
  world.source.advance(49);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance(1);
  CHECK(world.upcall(world.app) == Arguments{1050, 1050, 0});
  world.source.advance(100'000);
  CHECK_FALSE(world.upcall(world.app));
}

TEST_CASE("an alarm of no ticks fires with the next interrupt") {
  Alarms world;
  CHECK(value(command(world.app, kDriver, Command::SetRelative, 0)) == Registers{129, 1000, 0, 0});
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance(0);
  CHECK(world.upcall(world.app) == Arguments{1000, 1000, 0});
}

TEST_CASE("an absolute alarm counts from its reference") {
  Alarms world;
  CHECK(value(command(world.app, kDriver, Command::SetAbsolute, 900, 150)) == Registers{129, 1050, 0, 0});
  world.source.advance_to(1049);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance_to(1050);
  CHECK(world.upcall(world.app) == Arguments{1050, 1050, 0});
}

TEST_CASE("an absolute alarm that is over already fires at once and tells when it should have") {
  Alarms world;
  CHECK(value(command(world.app, kDriver, Command::SetAbsolute, 100, 150)) == Registers{129, 250, 0, 0});
  world.source.advance(0);
  CHECK(world.upcall(world.app) == Arguments{1000, 250, 0});
}

TEST_CASE("a reference beyond the low half of now lies before the last wrap") {
  Alarms world{2 * kWrap + 10};
  CHECK(value(command(world.app, kDriver, Command::SetAbsolute, 0xFFFF'FFF0, 0x30)) == Registers{129, 0x20, 0, 0});
  world.source.advance_to(2 * kWrap + 0x1F);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance_to(2 * kWrap + 0x20);
  CHECK(world.upcall(world.app) == Arguments{0x20, 0x20, 0});
}

TEST_CASE("an alarm across the wrap of 32 bits fires behind it") {
  Alarms world{kWrap - 10};
  CHECK(value(command(world.app, kDriver, Command::SetRelative, 30)) == Registers{129, 20, 0, 0});
  world.source.advance_to(kWrap + 19);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance_to(kWrap + 20);
  CHECK(world.upcall(world.app) == Arguments{20, 20, 0});
}

TEST_CASE("the longest alarm lasts nearly 2^32 ticks") {
  Alarms world;
  (void)command(world.app, kDriver, Command::SetRelative, 0xFFFF'FFFF);
  world.source.advance(0xFFFF'FFFE);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance(1);
  CHECK(world.upcall(world.app) == Arguments{999, 999, 0});
}

TEST_CASE("cancel stops the alarm; with none armed it says so, also after it fired") {
  Alarms world;
  const Registers already{0, static_cast<u32>(ErrorCode::Already), 0, 0};
  CHECK(value(command(world.app, kDriver, Command::Cancel)) == already);
  (void)command(world.app, kDriver, Command::SetRelative, 50);
  CHECK(command(world.app, kDriver, Command::Cancel)[0] == 128);
  CHECK(value(command(world.app, kDriver, Command::Cancel)) == already);
  world.source.advance(100);
  CHECK_FALSE(world.upcall(world.app));
  (void)command(world.app, kDriver, Command::SetRelative, 50);
  world.source.advance(100);
  CHECK(value(command(world.app, kDriver, Command::Cancel)) == already);
}

TEST_CASE("a second alarm replaces the first") {
  Alarms world;
  (void)command(world.app, kDriver, Command::SetRelative, 50);
  (void)command(world.app, kDriver, Command::SetRelative, 80);
  world.source.advance(60);
  CHECK_FALSE(world.upcall(world.app));
  world.source.advance(20);
  CHECK(world.upcall(world.app) == Arguments{1080, 1080, 0});
}

TEST_CASE("each process has its own alarm, and cancels only its own") {
  Alarms world;
  (void)command(world.app, kDriver, Command::SetRelative, 50);
  (void)command(world.other, kDriver, Command::SetRelative, 50);
  (void)command(world.app, kDriver, Command::Cancel);
  world.source.advance(50);
  CHECK_FALSE(world.upcall(world.app));
  CHECK(world.upcall(world.other) == Arguments{1050, 1050, 0});
}

TEST_CASE("the next life hears nothing of its predecessor's alarm, and neither does a dead process") {
  Alarms world;
  (void)command(world.app, kDriver, Command::SetRelative, 50);
  (void)command(world.other, kDriver, Command::SetRelative, 50);
  kernel::restart_process(world.app, std::nullopt);
  kernel::end_process(world.other, kernel::ProcessEvent::Terminate, std::nullopt);
  (void)call(world.app, SystemCallClass::Subscribe, {kDriver, 0, 0, 0});
  world.source.advance(100);
  CHECK_FALSE(world.upcall(world.app));
  CHECK(world.app.pending_upcalls() == 0);
  CHECK(world.other.pending_upcalls() == 0);
}

TEST_CASE("a process without room for the grant gets no alarm") {
  Alarms world;
  CHECK(world.app.memory().set_break(world.app.memory().kernel_break()));
  const Registers no_memory{0, static_cast<u32>(ErrorCode::NoMemory), 0, 0};
  CHECK(value(command(world.app, kDriver, Command::SetRelative, 1)) == no_memory);
  CHECK(value(command(world.app, kDriver, Command::SetAbsolute, 1)) == no_memory);
  CHECK(value(command(world.app, kDriver, Command::Cancel)) == no_memory);
  CHECK_FALSE(world.source.deadline);
}

TEST_CASE("commands that do not exist are not supported") {
  Alarms world;
  for (const u32 number : {4u, 7u, ~0u}) CHECK(value(command(world.app, kDriver, number)) == Registers{0, 10, 0, 0});
}
}  // namespace
