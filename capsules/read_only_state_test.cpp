// capsules/read_only_state_test.cpp - what the buffer holds whenever the process is resumed; host only.
#include "capsules/read_only_state.hpp"

#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;

struct ClockFake {
  u64 ticks = 0x1122'3344'5566'7788;
  u64 now() const { return ticks; }
};

struct StateWorld : World {
  using State = capsules::ReadOnlyState<ClockFake>;
  ClockFake clock{};
  State state{clock, State::ProcessGrant{kSlotUnderTest}};

  core::Address share(Process& process, u32 length) {
    const core::Address buffer = grow(process, 16);
    (void)kernel::ensure_grant(process, kSlotUnderTest, State::ProcessGrant::kShape);
    *kernel::shared_buffer(process, kSlotUnderTest, State::ProcessGrant::kShape, kernel::SharedKind::UserspaceReadable, 0) = {.start = buffer, .length = length};
    return buffer;
  }
};

TEST_CASE_FIXTURE(StateWorld, "the buffer holds the count of switches, the pending upcalls and the time") {
  auto& app = start();
  const auto buffer = share(app, 16);
  state.inform(app.id());
  CHECK(read(buffer, 16) == std::string("\0\0\0\0\0\0\0\0\x88\x77\x66\x55\x44\x33\x22\x11", 16));
  (void)app.deliver({.id = {.slot = 0, .number = 0}, .kind = kernel::UpcallKind::Record, .arguments = {}});
  state.inform(app.id());
  CHECK(read(buffer, 8) == std::string("\1\0\0\0\1\0\0\0", 8));
}

TEST_CASE_FIXTURE(StateWorld, "a shorter buffer gets only the fields that fit whole") {
  for (const u32 length : {0u, 3u, 4u, 7u, 8u, 15u}) {
    CAPTURE(length);
    World fresh;
    auto& app = fresh.start();
    const auto buffer = share(app, length);
    write(buffer, "****************");
    state.inform(app.id());
    const u32 written = length < 4 ? 0 : length < 8 ? 4 : 8;
    CHECK(read(buffer, 16) == std::string(written, '\0') + std::string(16 - written, '*'));
  }
}

TEST_CASE_FIXTURE(StateWorld, "a process that shared nothing, or is gone, is left alone") {
  auto& app = start();
  state.inform(app.id());
  CHECK_FALSE(app.grant(kSlotUnderTest).allocated());
  const auto buffer = share(app, 16);
  kernel::end_process(app, kernel::ProcessEvent::Fault, {});
  write(buffer, "****");
  state.inform(app.id());
  CHECK(read(buffer, 4) == "****");
}

TEST_CASE_FIXTURE(StateWorld, "the driver exists and tells its version") {
  auto& app = start();
  CHECK(state.command(app.id(), 0, 0, 0) == CommandReturn::success());
  CHECK(state.command(app.id(), 1, 0, 0) == CommandReturn::success(1));
  CHECK(state.command(app.id(), 2, 0, 0) == CommandReturn::failure(ErrorCode::NoSupport));
}
}  // namespace
