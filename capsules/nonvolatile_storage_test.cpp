// capsules/nonvolatile_storage_test.cpp - requests, turns, deaths and restarts over a fake flash; host only.
#include "capsules/nonvolatile_storage.hpp"

#include <map>

#include "hil/flash_fake.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using kernel::CommandReturn;
using contract::nonvolatile_storage::Command;

constexpr u32 kRegionBytes = 1024;
constexpr hil::FlashGeometry kGeometry{.sector_bytes = 4096, .sectors = 4, .write_bytes = 4};
using Arguments = std::array<u32, 3>;

/// By slot, until a test says otherwise.
struct FakeIdentity final : capsules::StorageIdentity {
  std::map<u8, u32> owners{};
  bool read = true, write = true;
  capsules::StorageRights rights_of(kernel::ProcessId process) override {
    return {.owner = owners.contains(process.slot) ? owners[process.slot] : 100u + process.slot, .read = read, .write = write};
  }
};

struct Wired {
  using Store = capsules::RegionStore<hil::FlashFake, 2>;
  using Storage = capsules::NonvolatileStorage<Store>;
  explicit Wired(hil::FlashCells& cells)
      : flash{cells, store}, store{flash, {.first_sector = 0, .region_bytes = kRegionBytes}, storage, kernel::DeferredCall{1}},
        storage{store, identity, buffer, Storage::ProcessGrant{kSlotUnderTest}, kernel::DeferredCall{0}} {}
  std::array<u8, 512> buffer{};
  FakeIdentity identity{};
  hil::FlashFake flash;
  Store store;
  Storage storage;
};

struct StorageWorld : World {
  static constexpr kernel::GrantShape kShape = Wired::Storage::ProcessGrant::kShape;
  hil::FlashCells cells{kGeometry};
  Wired wired{cells};

  CommandReturn ask(Process& process, Command command, u32 offset, u32 length) {
    return wired.storage.command(process.id(), static_cast<u32>(command), offset, length);
  }
  void serve() {
    kernel::DeferredCallClient* clients[] = {&wired.storage, &wired.store};
    serve_deferred(clients);
  }
  void run() {
    for (serve(); wired.flash.busy(); serve()) wired.flash.work();
  }
  core::Address share(Process& process, std::string_view text) {
    const core::Address source = grow(process, 1024);
    write(source, text);
    share_read_only(process, kShape, 0, source, static_cast<u32>(text.size()));
    const core::Address destination = source + 512;
    share_read_write(process, kShape, 0, destination, 512);
    return destination;
  }
  static CommandReturn failure_of(ErrorCode why) { return CommandReturn::failure(why); }
};

TEST_CASE_FIXTURE(StorageWorld, "what was written is read, each process its own") {
  auto &first = start(), &second = start();
  const auto first_reads = share(first, "first"), second_reads = share(second, "other");
  for (Process* process : {&first, &second}) {
    CHECK(ask(*process, Command::Write, 10, 5) == CommandReturn::success());
    CHECK(process->pending_upcalls() == 0);
  }
  run();
  for (Process* process : {&first, &second}) {
    CHECK(take_upcall(*process, 1) == Arguments{5, 0, 0});
    CHECK(ask(*process, Command::Read, 9, 7) == CommandReturn::success());
  }
  run();
  for (Process* process : {&first, &second}) CHECK(take_upcall(*process, 0) == Arguments{7, 0, 0});
  CHECK(read(first_reads, 7) == "\xff" "first\xff");
  CHECK(read(second_reads, 7) == "\xff" "other\xff");
  CHECK(wired.buffer == std::array<u8, 512>{});  // nobody finds them there again
}

TEST_CASE_FIXTURE(StorageWorld, "who may only read does not write, and who may only write does not read") {
  auto& app = start();
  share(app, "text");
  constexpr Arguments kRefused{0, static_cast<u32>(ErrorCode::NoSupport), 0};
  const auto answer = [&](Command command) {
    CHECK(ask(app, command, 0, 4) == CommandReturn::success());
    run();
    return take_upcall(app, command == Command::Read ? 0 : 1);
  };
  wired.identity.write = false;
  CHECK(answer(Command::Write) == kRefused);
  CHECK(answer(Command::Read) == Arguments{4, 0, 0});
  wired.identity.write = true;
  wired.identity.read = false;
  CHECK(answer(Command::Read) == kRefused);
  CHECK(answer(Command::Write) == Arguments{4, 0, 0});
}

TEST_CASE_FIXTURE(StorageWorld, "requests outside the region, without a buffer or too early are refused") {
  auto& app = start();
  CHECK(ask(app, Command::Read, 0, 1) == failure_of(ErrorCode::Reserve));
  share(app, "text");
  CHECK(ask(app, Command::Size, 0, 0) == CommandReturn::success(kRegionBytes));
  CHECK(ask(app, Command::Read, kRegionBytes, 0) == failure_of(ErrorCode::Invalid));
  CHECK(ask(app, Command::Write, kRegionBytes - 1, 2) == failure_of(ErrorCode::Invalid));
  CHECK(ask(app, Command::Write, 1, 0xffff'ffff) == failure_of(ErrorCode::Invalid));
  CHECK(ask(app, Command::Write, kRegionBytes - 1, 1) == CommandReturn::success());
  CHECK(ask(app, Command::Read, 0, 1) == failure_of(ErrorCode::NoMemory));
  CHECK(ask(static_cast<Process&>(app), static_cast<Command>(4), 0, 0) == failure_of(ErrorCode::NoSupport));
  run();
  CHECK(take_upcall(app, 1) == Arguments{1, 0, 0});
}

TEST_CASE_FIXTURE(StorageWorld, "a request is as long as the shared buffer and the kernel's allow") {
  auto& app = start();
  share(app, "text");
  CHECK(ask(app, Command::Write, 0, 100) == CommandReturn::success());
  run();
  CHECK(take_upcall(app, 1) == Arguments{4, 0, 0});
  CHECK(ask(app, Command::Read, 0, 600) == CommandReturn::success());
  run();
  CHECK(take_upcall(app, 0) == Arguments{512, 0, 0});
}

TEST_CASE_FIXTURE(StorageWorld, "what a queued write writes is what the buffer holds when its turn comes") {
  auto &first = start(), &second = start();
  share(first, "11111");
  const auto reads = share(second, "22222");
  (void)ask(first, Command::Write, 0, 5);
  (void)ask(second, Command::Write, 0, 5);
  serve();
  write(reads - 512, "33333");
  run();
  CHECK(take_upcall(second, 1) == Arguments{5, 0, 0});
  (void)ask(second, Command::Read, 0, 5);
  run();
  CHECK(read(reads, 5) == "33333");
}

TEST_CASE_FIXTURE(StorageWorld, "a process that dies in the middle of a write holds up nobody, and its bytes are whole") {
  auto &dying = start(), &other = start();
  share(dying, "dying");
  share(other, "other");
  (void)ask(dying, Command::Write, 0, 5);
  (void)ask(other, Command::Write, 0, 5);
  for (u32 steps = 0; steps < 200; ++steps) {  // mounted, and into the copy
    serve();
    if (cells.steps() > 8) break;
    wired.flash.work();
  }
  REQUIRE(wired.flash.busy());
  kernel::restart_process(dying, {});
  run();
  CHECK(dying.pending_upcalls() == 0);
  CHECK(take_upcall(other, 1) == Arguments{5, 0, 0});
  const auto reads = share(dying, "again");
  CHECK(ask(dying, Command::Read, 0, 5) == CommandReturn::success());
  run();
  CHECK(read(reads, 5) == "dying");
}

TEST_CASE_FIXTURE(StorageWorld, "a process that dies in the queue is passed over") {
  auto &first = start(), &dying = start(), &third = start();
  for (Process* process : {&first, &dying, &third}) share(*process, "12345");
  wired.identity.owners = {{2, 100}};  // there are two regions
  for (Process* process : {&first, &dying, &third}) (void)ask(*process, Command::Write, 0, 5);
  kernel::end_process(dying, kernel::ProcessEvent::Fault, {});
  run();
  CHECK(take_upcall(first, 1) == Arguments{5, 0, 0});
  CHECK(take_upcall(third, 1) == Arguments{5, 0, 0});
}

TEST_CASE_FIXTURE(StorageWorld, "without an identity or a region left the upcall says why") {
  auto &nobody = start(), &first = start(), &second = start(), &late = start();
  wired.identity.owners = {{0, 0}};
  for (Process* process : {&nobody, &first, &second, &late}) {
    share(*process, "12345");
    (void)ask(*process, Command::Write, 0, 5);
  }
  run();
  CHECK(take_upcall(nobody, 1) == Arguments{0, static_cast<u32>(ErrorCode::NoSupport), 0});
  CHECK(take_upcall(first, 1) == Arguments{5, 0, 0});
  CHECK(take_upcall(second, 1) == Arguments{5, 0, 0});
  CHECK(take_upcall(late, 1) == Arguments{0, static_cast<u32>(ErrorCode::NoMemory), 0});
}

TEST_CASE_FIXTURE(StorageWorld, "a defect of the flash is a status, and the next request is served") {
  auto& app = start();
  share(app, "12345");
  wired.flash.fail_next = core::fail(ErrorCode::Fail);  // while mounting
  (void)ask(app, Command::Write, 0, 5);
  run();
  CHECK(take_upcall(app, 1) == Arguments{0, static_cast<u32>(ErrorCode::Fail), 0});
  (void)ask(app, Command::Write, 0, 5);
  run();
  CHECK(take_upcall(app, 1) == Arguments{5, 0, 0});
  wired.flash.fail_next = core::fail(ErrorCode::Fail);  // while writing
  (void)ask(app, Command::Write, 0, 5);
  run();
  CHECK(take_upcall(app, 1) == Arguments{0, static_cast<u32>(ErrorCode::Fail), 0});
}

TEST_CASE_FIXTURE(StorageWorld, "a buffer taken back before the turn comes ends the request with Reserve") {
  auto& app = start();
  share(app, "12345");
  (void)ask(app, Command::Write, 0, 5);
  share_read_only(app, kShape, 0, 0, 0);
  run();
  CHECK(take_upcall(app, 1) == Arguments{0, static_cast<u32>(ErrorCode::Reserve), 0});
}
}  // namespace
