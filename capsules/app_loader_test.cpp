// capsules/app_loader_test.cpp - the driver, the installer, the store and the kernel's loader together, over a fake flash; host only.
#include "capsules/app_loader.hpp"

#include <random>

#include "hil/flash_fake.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;
using contract::app_loader::Command;
using contract::app_loader::Upcall;

constexpr hil::FlashGeometry kGeometry{.sector_bytes = 1024, .sectors = 16, .write_bytes = 4};
using Arguments = std::array<u32, 3>;
enum : u8 { kStore = 4, kInstaller, kAppLoader };

struct Wired {
  using Store = capsules::AppStore<hil::FlashFake, 4>;
  using Installer = capsules::AppInstaller<Store>;
  using Loader = capsules::AppLoader<Installer>;
  explicit Wired(hil::FlashCells& cells) : device{cells, store} {}
  std::array<u8, 64> buffer{};
  kernel::ApplicationFlash flash{};
  hil::FlashFake device;
  Store store{device, {.first_sector = 0, .sectors_per_slot = 4}, installer, kernel::DeferredCall{kStore}};
  Installer installer{store, flash, loader, kernel::DeferredCall{kInstaller}};
  kernel::ProcessManagement processes{};
  Loader loader{installer, processes, buffer, Loader::ProcessGrant{kSlotUnderTest}, kernel::DeferredCall{kAppLoader}};
};

struct LoaderWorld : World {
  static constexpr kernel::GrantShape kShape = Wired::Loader::ProcessGrant::kShape;
  hil::FlashCells cells{kGeometry};
  Wired wired{cells};
  Process& sender = start(application("sender").permissions({{contract::app_loader::kDriver, 0, ~u64{0}}}));
  core::Address shared = grow(sender, 1024);

  LoaderWorld() {
    life_observer().on_end = [this](kernel::ProcessId process) { wired.loader.life_ended(process); };
    wired.installer.restore();
    run();
    REQUIRE(!wired.installer.busy());
  }
  void serve() {
    for (u32 call = kernel::take_deferred_call(); call != kernel::kMaxDeferredCalls; call = kernel::take_deferred_call()) {
      if (call == kStore) wired.store.deferred_call();
      else if (call == kInstaller) wired.installer.deferred_call();
      else if (call == kAppLoader) wired.loader.deferred_call();
      else kernel::board.deferred_calls[call].client.deferred_call();
    }
  }
  void run() {
    for (serve(); wired.device.busy(); serve()) wired.device.work();
  }
  CommandReturn ask(Process& process, Command command, u32 first = 0, u32 second = 0) {
    return wired.loader.command(process.id(), static_cast<u32>(command), first, second);
  }
  /// The status of a command that is accepted, or the error of one that is not.
  u32 status(Process& process, Command command, Upcall upcall, u32 first = 0, u32 second = 0) {
    const auto answer = ask(process, command, first, second);
    if (answer != CommandReturn::success()) return answer.registers().registers[1];
    run();
    const auto told = take_upcall(process, static_cast<u8>(upcall));
    REQUIRE(told.has_value());
    return (*told)[0];
  }
  void share(std::span<const u8> bytes) {
    std::ranges::copy(bytes, bytes_at(shared, bytes.size()).begin());
    share_read_only(sender, kShape, 0, shared, static_cast<u32>(bytes.size()));
  }
  u32 send(const std::vector<u8>& object) {
    for (usize at = 0; at < object.size(); at += 200) {
      const auto chunk = std::span{object}.subspan(at, std::min<usize>(200, object.size() - at));
      share(chunk);
      if (const u32 why = status(sender, Command::Write, Upcall::Written, static_cast<u32>(at), static_cast<u32>(chunk.size())); why != 0) return why;
    }
    return 0;
  }
  /// 0, or the status of the step that failed.
  u32 install_object(const std::vector<u8>& object) {
    if (const u32 why = status(sender, Command::Setup, Upcall::SetUp, static_cast<u32>(object.size())); why != 0) return why;
    if (const u32 why = send(object); why != 0) return why;
    if (const u32 why = status(sender, Command::Finalize, Upcall::Finalized); why != 0) return why;
    return status(sender, Command::Load, Upcall::Loaded);
  }
  static u32 code(ErrorCode why) { return static_cast<u32>(why); }
  static u32 installed(Wired& it) {
    u32 count = 0;
    for (u32 slot = 0; slot < 4; ++slot) count += it.store.record(slot).has_value();
    return count;
  }
  core::OptionalRef<Process> named(std::string_view name) {
    const auto found = kernel::short_id_from_name(name);
    for (Process& process : kernel::processes)
      if (process.short_id().same_as(found)) return process;
    return {};
  }
};

TEST_CASE_FIXTURE(LoaderWorld, "an application that is sent runs, and is copied to its place at the next boot") {
  const auto object = application("guest").bytes();
  CHECK(ask(sender, Command::Setup, 512, 2048) == CommandReturn::success());
  run();
  const auto place = take_upcall(sender, 0);
  REQUIRE(place.has_value());
  CHECK((*place)[0] == 0);
  CHECK((*place)[1] % 4096 == 0);
  CHECK(kAppRam.contains((*place)[2], 2048));
  CHECK(send(object) == 0);
  CHECK(status(sender, Command::Finalize, Upcall::Finalized) == 0);
  CHECK(!named("guest"));
  CHECK(installed(wired) == 0);
  CHECK(status(sender, Command::Load, Upcall::Loaded) == 0);
  const auto guest = named("guest");
  REQUIRE(guest);
  CHECK(guest->memory().layout().flash.start == (*place)[1]);
  CHECK(read((*place)[1], 512) == std::string(object.begin(), object.end()));
  CHECK(installed(wired) == 1);

  kernel::processes.clear();  // a reset: application flash is as the board's image has it
  std::ranges::fill(bytes_at(kAppFlash.start + 512, kAppFlash.size() - 512), kErased);
  wired.installer.restore();
  run();
  load();
  CHECK(named("guest"));
  CHECK(log().ends_with("2 applications\n"));
}

TEST_CASE_FIXTURE(LoaderWorld, "an application of the same id replaces the one that is installed") {
  REQUIRE(install_object(application("guest").bytes()) == 0);
  const auto first = named("guest")->id();
  REQUIRE(install_object(application("guest").total(1024).bytes()) == 0);
  CHECK(!kernel::processes.find(first));
  REQUIRE(named("guest"));
  CHECK(named("guest")->memory().layout().flash.size() == 1024);
  CHECK(installed(wired) == 1);
  CHECK(kernel::processes.count() == 2);
}

TEST_CASE_FIXTURE(LoaderWorld, "what the kernel refuses is not installed, and what it was to replace runs on") {
  REQUIRE(install_object(application("guest").bytes()) == 0);
  (void)log();
  CHECK(install_object(application("other").total(512).fixed(contract::tbf::kAnyAddress, kAppFlash.start + 0x7000).bytes()) == code(ErrorCode::Fail));
  CHECK(log().contains("refused: other at 0x20002000: it is linked for another flash address"));
  CHECK(!named("other"));
  CHECK(named("guest"));
  CHECK(installed(wired) == 1);
  CHECK(install_object(TbfBuilder{}.program(0, 0x8'0000).kernel_version().name("guest").bytes()) == code(ErrorCode::NoMemory));
  REQUIRE(named("guest"));
  CHECK(named("guest")->memory().layout().flash.start == kAppFlash.start + 0x1000);
  CHECK(installed(wired) == 1);
  CHECK(install_object(application("next").bytes()) == 0);  // and its place is free again
  CHECK(named("next")->memory().layout().flash.start == kAppFlash.start + 0x2000);
}

TEST_CASE_FIXTURE(LoaderWorld, "an unloaded application is over for good") {
  REQUIRE(install_object(application("guest").bytes()) == 0);
  const u32 id = *kernel::short_id_from_name("guest").number();
  CHECK(ask(sender, Command::Unload, 0) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Unload, 12345) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Unload, id) == CommandReturn::success());
  run();
  CHECK(take_upcall(sender, 5) == Arguments{0, kAppFlash.start + 4096, 0});
  CHECK(!named("guest"));
  CHECK(installed(wired) == 0);
  CHECK(wired.flash.free({kAppFlash.start + 4096, kAppFlash.start + 8192}));
}

TEST_CASE_FIXTURE(LoaderWorld, "whoever does not list the driver may install what is new, but neither unload nor replace what is there") {
  Process& without_list = start(application("stranger"));
  Process& with_another_list = start(application("stranger").permissions({{contract::app_loader::kDriver + 1, 0, ~u64{0}}}));
  REQUIRE(install_object(application("guest").bytes()) == 0);
  const auto guest = named("guest")->id();
  const u32 id = *kernel::short_id_from_name("guest").number();
  for (Process* stranger : {&without_list, &with_another_list}) {
    Process& caller = *stranger;
    CHECK(ask(caller, Command::Unload, id) == CommandReturn::failure(ErrorCode::Invalid));
    (void)log();
    REQUIRE(status(caller, Command::Setup, Upcall::SetUp, 1024) == 0);
    const auto object = application("guest").total(1024).bytes();
    const core::Address bytes = grow(caller, 1024);
    std::ranges::copy(object, bytes_at(bytes, object.size()).begin());
    share_read_only(caller, kShape, 0, bytes, 1024);
    REQUIRE(status(caller, Command::Write, Upcall::Written, 0, 1024) == 0);
    REQUIRE(status(caller, Command::Finalize, Upcall::Finalized) == 0);
    CHECK(status(caller, Command::Load, Upcall::Loaded) == code(ErrorCode::Already));
    CHECK(log().contains("refused: guest at 0x20002000: an application with its identity is installed, and its sender may not replace that"));
    CHECK(named("guest")->id() == guest);
    CHECK(installed(wired) == 1);
  }
  CHECK(ask(sender, Command::Unload, id) == CommandReturn::success());
  run();
}

TEST_CASE_FIXTURE(LoaderWorld, "steps out of order, past the end or without a buffer are refused and claim nothing") {
  auto& other = start(application("other"));
  for (const Command command : {Command::Write, Command::Finalize, Command::Load, Command::Abort})
    CHECK(ask(sender, command, 0, 4) == CommandReturn::failure(ErrorCode::Reserve));
  CHECK(ask(sender, static_cast<Command>(7)) == CommandReturn::failure(ErrorCode::NoSupport));
  CHECK(ask(sender, Command::Setup, 0) == CommandReturn::failure(ErrorCode::NoMemory));
  CHECK(ask(sender, Command::Setup, 0xffff'fff0) == CommandReturn::failure(ErrorCode::NoMemory));
  CHECK(ask(sender, Command::SetupAt, 512, kAppFlash.start) == CommandReturn::failure(ErrorCode::Already));
  CHECK(ask(sender, Command::SetupAt, 512, kAppRam.start) == CommandReturn::failure(ErrorCode::Already));
  REQUIRE(status(other, Command::Setup, Upcall::SetUp, 512) == 0);  // nobody has claimed it
  CHECK(ask(sender, Command::Setup, 512) == CommandReturn::failure(ErrorCode::Busy));
  CHECK(ask(sender, Command::Abort) == CommandReturn::failure(ErrorCode::Busy));
  REQUIRE(status(other, Command::Abort, Upcall::Aborted) == 0);
  REQUIRE(status(sender, Command::Setup, Upcall::SetUp, 512) == 0);
  CHECK(ask(sender, Command::Write, 0, 4) == CommandReturn::failure(ErrorCode::Reserve));
  share(application("guest").bytes());
  CHECK(ask(sender, Command::Write, 509, 4) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Write, 508, 8) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Write, 0xffff'fffc, 8) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Write, 2, 4) == CommandReturn::failure(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Load) == CommandReturn::failure(ErrorCode::Reserve));
  CHECK(ask(sender, Command::Write, 0, 512) == CommandReturn::success());
  CHECK(ask(sender, Command::Write, 0, 512) == CommandReturn::failure(ErrorCode::Busy));
  CHECK(ask(sender, Command::Abort) == CommandReturn::failure(ErrorCode::Busy));
  run();
  CHECK(take_upcall(sender, 1) == Arguments{0, 512, 0});
}

TEST_CASE_FIXTURE(LoaderWorld, "a short shared buffer is all that is written") {
  REQUIRE(status(sender, Command::Setup, Upcall::SetUp, 512) == 0);
  const auto object = application("guest").bytes();
  share(std::span{object}.first(100));
  REQUIRE(ask(sender, Command::Write, 0, 512) == CommandReturn::success());
  run();
  CHECK(take_upcall(sender, 1) == Arguments{0, 100, 0});
  share(std::span{object}.subspan(100, 200));
  REQUIRE(ask(sender, Command::Write, 100, 200) == CommandReturn::success());
  serve();
  share_read_only(sender, kShape, 0, shared, 70);  // taken back in the middle
  run();
  CHECK(take_upcall(sender, 1) == Arguments{code(ErrorCode::Reserve), 64, 0});
}

TEST_CASE_FIXTURE(LoaderWorld, "an object whose header does not say what was set up is refused before it is linked") {
  REQUIRE(status(sender, Command::Setup, Upcall::SetUp, 1024) == 0);
  auto object = application("guest").total(512).bytes();
  object.resize(1024);
  REQUIRE(send(object) == 0);
  CHECK(status(sender, Command::Finalize, Upcall::Finalized) == code(ErrorCode::Invalid));
  CHECK(ask(sender, Command::Load) == CommandReturn::failure(ErrorCode::Reserve));
  CHECK(install_object(application("guest").bytes()) == 0);
}

TEST_CASE_FIXTURE(LoaderWorld, "the end of the installing process aborts, at whatever moment, and others are served afterwards") {
  auto& other = start(application("other").permissions({{contract::app_loader::kDriver, 0, ~u64{0}}}));
  const auto object = application("guest").bytes();
  u32 moments = 0;
  for (bool through = false; !through; ++moments) {
    CAPTURE(moments);
    REQUIRE(moments < 400);
    u32 left = moments;
    const auto step = [&](Command command, u32 first, u32 second, Upcall upcall) {
      if (left == 0 || ask(sender, command, first, second) != CommandReturn::success()) return false;
      for (serve(); wired.device.busy() && left != 0; serve(), --left) wired.device.work();
      return left != 0 && take_upcall(sender, static_cast<u8>(upcall)).has_value();
    };
    share(object);
    through = step(Command::Setup, 512, 0, Upcall::SetUp) && step(Command::Write, 0, 512, Upcall::Written) &&
              step(Command::Finalize, 0, 0, Upcall::Finalized) && step(Command::Load, 0, 0, Upcall::Loaded);
    kernel::restart_process(sender, {});
    shared = grow(sender, 1024);
    run();
    const bool runs = static_cast<bool>(named("guest"));
    CHECK(runs == (installed(wired) == 1));
    if (through) CHECK(runs);
    if (runs) REQUIRE(status(other, Command::Unload, Upcall::Unloaded, *kernel::short_id_from_name("guest").number()) == 0);
    REQUIRE(status(other, Command::Setup, Upcall::SetUp, 512) == 0);
    REQUIRE(status(other, Command::Abort, Upcall::Aborted) == 0);
    CHECK(wired.flash.free({kAppFlash.start + 4096, kAppFlash.end}));
  }
  CHECK(moments > 30);
}

TEST_CASE_FIXTURE(LoaderWorld, "an installed application whose bytes have changed, or whose place is taken, is refused at boot by name") {
  REQUIRE(install_object(application("guest").bytes()) == 0);
  REQUIRE(install_object(application("other").bytes()) == 0);
  kernel::processes.clear();
  std::ranges::fill(bytes_at(kAppFlash.start + 512, kAppFlash.size() - 512), kErased);
  const auto taking = application("taking").total(4096 + 512).bytes();
  std::ranges::copy(taking, bytes_at(kAppFlash.start + 512, taking.size()).begin());
  cells.bytes()[kGeometry.sector_bytes * 4 + capsules::kAppDataOffset + 100] ^= 1;
  (void)log();
  wired.installer.restore();
  run();
  CHECK(log() == "refused: guest, installed application 1 at 0x20001000, 512 bytes: another object has its place in application flash\n"
                 "refused: other, installed application 2 at 0x20002000, 512 bytes: its bytes in the store have changed, or are not an application\n");
  CHECK(wired.flash.free({kAppFlash.start + 3 * 4096, kAppFlash.end}));
  load();
  CHECK(!named("guest"));
  CHECK(!named("other"));
}

TEST_CASE_FIXTURE(LoaderWorld, "an installed application whose header cannot be read, or for which there is no room to read it, is refused by number") {
  REQUIRE(install_object(application("guest").bytes()) == 0);
  REQUIRE(install_object(application("other").bytes()) == 0);
  kernel::processes.clear();
  const auto taking = application("taking").total(kAppFlash.size() - 512).bytes();
  cells.bytes()[kGeometry.sector_bytes * 4 + capsules::kAppDataOffset + 20] ^= 1;
  SUBCASE("no room") {
    std::ranges::copy(taking, bytes_at(kAppFlash.start + 512, taking.size()).begin());
    (void)log();
    wired.installer.restore();
    run();
    CHECK(log() == "refused: installed application 1 at 0x20001000, 512 bytes: another object has its place in application flash\n"
                   "refused: installed application 2 at 0x20002000, 512 bytes: another object has its place in application flash\n");
  }
  SUBCASE("no header") {
    std::ranges::fill(bytes_at(kAppFlash.start + 512, kAppFlash.size() - 512), kErased);
    (void)log();
    wired.installer.restore();
    run();
    CHECK(log() == "refused: installed application 2 at 0x20002000, 512 bytes: its bytes in the store have changed, or are not an application\n");
  }
}

TEST_CASE_FIXTURE(LoaderWorld, "no sequence of commands brings the driver into a state that it does not leave") {
  std::mt19937 random{7};
  auto& other = start(application("other"));
  const auto object = application("guest").bytes();
  for (u32 round = 0; round < 3000; ++round) {
    Process& process = random() % 4 == 0 ? other : sender;
    if (random() % 8 == 0) share(std::span{object}.first(random() % 513));
    const u32 first = random() % 3 == 0 ? random() : random() % 600 / 4 * 4;
    (void)ask(process, static_cast<Command>(random() % 8), first, random() % 2 == 0 ? random() : random() % 600);
    for (u32 steps = random() % 20; steps > 0; --steps) serve(), wired.device.work();
    if (random() % 64 == 0) {
      kernel::restart_process(process, {});
      if (&process == &sender) shared = grow(sender, 1024);
    }
  }
  kernel::restart_process(sender, {});
  kernel::restart_process(other, {});
  run();
  shared = grow(sender, 1024);
  if (named("guest")) REQUIRE(status(sender, Command::Unload, Upcall::Unloaded, *kernel::short_id_from_name("guest").number()) == 0);
  CHECK(install_object(object) == 0);
}
}  // namespace
