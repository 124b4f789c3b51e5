// kernel/loader_identity_test.cpp - credentials, short ids, loading and unloading while others run; host only.
#include <vector>

#include "kernel/loader.hpp"
#include "kernel/process_name.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using Type = TbfBuilder::Type;

constexpr u32 kVersionOne = 1, kVersionTwo = 2;

TbfBuilder versioned(std::string_view name, u32 version) {
  constexpr u32 kInit = 0, kTrailer = 0, kMinimumRam = 2048, kBinaryEnd = 512;
  return TbfBuilder{}.words(Type::Program, {kInit, kTrailer, kMinimumRam, kBinaryEnd, version}).kernel_version().name(name);
}
TbfBuilder numbered(std::string_view name, u32 short_id, u32 version = kVersionOne) {
  return versioned(name, version).words(Type::ShortId, {short_id});
}

std::vector<std::string> running() {
  std::vector<std::string> names;
  for (const Process& process : kernel::processes) names.emplace_back(kernel::ProcessName{process}.view());
  return names;
}
Process& process_named(std::string_view name) {
  core::OptionalRef<Process> found{};
  for (Process& process : kernel::processes)
    if (kernel::ProcessName{process}.view() == name) found = process;
  return *found;
}

struct Listener final : kernel::LoadClient {
  std::vector<core::Result<kernel::ProcessId>> heard{};
  void loaded(core::Result<kernel::ProcessId> outcome) override { heard.push_back(outcome); }
};

TEST_CASE("nobody becomes a process before all are checked") {
  World world;
  (void)world.install(application("first"));
  (void)world.install(application("second"));
  u32 asked = 0;
  loading().policy.on_judge = [&](const kernel::Evidence&) {
    ++asked;
    return core::Result<>{core::fail(core::ErrorCode::NoSupport)};
  };
  loading().loader.load_all();
  while (kernel::processes.count() == 0 && kernel::deferred_calls_pending()) {
    CHECK(running().empty());
    kernel::board.deferred_calls[kernel::take_deferred_call()].client.deferred_call();
  }
  CHECK(running() == std::vector<std::string>{"first", "second"});
}

TEST_CASE("an application without the credentials that the board requires is refused by name, the others too") {
  World world;
  loading().policy.required = true;
  (void)world.install(application("first"));
  (void)world.install(application("second"));
  world.load();
  CHECK(running().empty());
  CHECK(world.log() ==
        "refused: first at 0x20000000: it has no credentials behind 0x20000200, and this board requires them\n"
        "refused: second at 0x20000200: it has no credentials behind 0x20000400, and this board requires them\n"
        "0 applications\n");
}

TEST_CASE("of two applications with one short id in their headers the newer one runs, and the refusal says why") {
  World world;
  (void)world.install(numbered("old", 7, kVersionOne));
  (void)world.install(numbered("new", 7, kVersionTwo));
  world.load();
  CHECK(running() == std::vector<std::string>{"new"});
  CHECK(*process_named("new").short_id().number() == 7);
  CHECK(world.log() == "refused: old at 0x20000000: a newer version with its short id is installed\n1 application\n");
}

TEST_CASE("of equal versions the first in flash runs") {
  World world;
  (void)world.install(numbered("left", 7));
  (void)world.install(numbered("right", 7));
  world.load();
  CHECK(running() == std::vector<std::string>{"left"});
  CHECK(world.log() == "refused: right at 0x20000200: an application with its short id runs already\n1 application\n");
}

TEST_CASE("two of one name run side by side, and the first of them has the short id of the name") {
  World world;
  (void)world.install(application("twin"));
  (void)world.install(application("twin"));
  world.load();
  REQUIRE(kernel::processes.count() == 2);
  CHECK(kernel::processes.in_slot(0)->short_id().same_as(kernel::short_id_from_name("twin")));
  CHECK_FALSE(kernel::processes.in_slot(1)->short_id().is_fixed());
}

TEST_CASE("an id in a header is not taken away by whoever has a name with that hash") {
  World world;
  (void)world.install(application("twin"));
  (void)world.install(numbered("owner", *kernel::short_id_from_name("twin").number()));
  world.load();
  CHECK(running() == std::vector<std::string>{"twin", "owner"});
  CHECK_FALSE(process_named("twin").short_id().is_fixed());
  CHECK(process_named("owner").short_id().is_fixed());
}

TEST_CASE("one object is loaded while others run") {
  World world;
  (void)world.start(application("first"));
  (void)kernel::schedule();
  const core::Address object = world.install(application("late"));
  Listener listener;
  REQUIRE(loading().loader.load_at(object, listener));
  CHECK(listener.heard.empty());
  CHECK(loading().loader.load_at(object, listener).error() == ErrorCode::Busy);
  world.serve();
  REQUIRE(listener.heard.size() == 1);
  CHECK(listener.heard[0].value() == process_named("late").id());
  CHECK(process_named("late").ready());
}

TEST_CASE("whoever asked hears why an object was not loaded") {
  const auto answer = [](const TbfBuilder& object, bool credentials_required = false) {
    World world;
    (void)world.install(numbered("first", 7));
    world.load();
    loading().policy.required = credentials_required;
    Listener listener;
    REQUIRE(loading().loader.load_at(world.install(object), listener));
    world.serve();
    REQUIRE(listener.heard.size() == 1);
    CHECK(kernel::processes.count() == 1);
    return listener.heard[0].error();
  };
  CHECK(answer(numbered("second", 7, kVersionTwo)) == ErrorCode::Already);
  CHECK(answer(application("second"), true) == ErrorCode::Fail);
  CHECK(answer(application("second").wrong_checksum()) == ErrorCode::Fail);
  CHECK(answer(application("second", kAppRam.size())) == ErrorCode::NoMemory);
  CHECK(answer(padding(512)) == ErrorCode::Fail);
}

TEST_CASE("an unloaded application's slot, RAM and id are free, and its lives are over") {
  World world;
  for (const auto name : {"1", "2", "3", "4"}) (void)world.install(application(name, 8000));
  world.load();
  const kernel::ProcessId old = process_named("2").id();
  const core::AddressRange block = process_named("2").memory().layout().block;
  const auto flash = kernel::unload_application(kernel::short_id_from_name("2"));
  REQUIRE(flash);
  CHECK(flash->start == kAppFlash.start + 512);
  CHECK(running() == std::vector<std::string>{"1", "3", "4"});
  CHECK_FALSE(kernel::processes.find(old));
  CHECK(kernel::unload_application(kernel::short_id_from_name("2")).error() == ErrorCode::NoDevice);

  Listener listener;
  REQUIRE(loading().loader.load_at(world.install(application("5", 8000)), listener));
  world.serve();
  CHECK(running() == std::vector<std::string>{"1", "5", "3", "4"});
  CHECK(process_named("5").memory().layout().block == block);
  CHECK(process_named("5").id() != old);
}

TEST_CASE("unloading the process that runs leaves nothing of it behind: nobody's registers are saved into its record") {
  World world;
  Process& first = world.start(application("first").words(Type::ShortId, {7}));
  (void)world.start(application("second"));
  (void)kernel::schedule();
  REQUIRE(kernel::running_process()->id() == first.id());
  kernel::remove_process(first);
  CHECK_FALSE(kernel::running_process());
  const auto change = kernel::schedule();
  REQUIRE(change);
  CHECK(change->save != first.context());
}

TEST_CASE("the flash of a process that is removed while the hardware has its plan can be read in place again") {
  World world;
  (void)world.install(numbered("app", 7));
  world.load();
  Process& app = process_named("app");
  const core::AddressRange flash = app.memory().layout().flash;
  (void)kernel::schedule();
  CHECK_THROWS_AS(kernel::ports::flash_bytes(flash), BadAccess);
  REQUIRE(kernel::unload_application(app.short_id()));
  CHECK_NOTHROW(kernel::ports::flash_bytes(flash));
  Listener listener;  // as an installer does that puts back what it had ended
  REQUIRE(loading().loader.load_at(flash.start, listener));
  world.serve();
  CHECK(listener.heard.at(0).has_value());
}

TEST_CASE("nobody is unloaded for a locally unique id") {
  World world;
  (void)world.start();
  CHECK(kernel::unload_application({}).error() == ErrorCode::NoDevice);
  CHECK(kernel::processes.count() == 1);
}
}  // namespace
