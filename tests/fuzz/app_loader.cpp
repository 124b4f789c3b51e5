// tests/fuzz/app_loader.cpp - the application loader's commands in any order from two processes, over a flash whose power fails: a
// reset finds the set of applications that the last answer told of, or the one that was being made.
#include "capsules/app_loader.hpp"

#include <map>

#include "hil/flash_fake.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/undestroyed.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using fuzz::Choices;
using fuzz::promise;
using contract::app_loader::Command;
using contract::app_loader::Upcall;
using kernel::CommandReturn;

constexpr hil::FlashGeometry kGeometry{.sector_bytes = 1024, .sectors = 16, .write_bytes = 4};
constexpr u32 kSlots = 4;
constexpr u32 kMostSteps = 60;
constexpr u32 kImageBytes = 512;
constexpr u32 kSharedBytes = 1024;
enum : u8 { kStore = 4, kInstaller, kAppLoader };

struct Wired {
  using Store = capsules::AppStore<hil::FlashFake, kSlots>;
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
constinit fuzz::Undestroyed<Wired> room{};

/// What is installed: checksum by address.
using Set = std::map<core::Address, u32>;

struct Images {
  std::vector<u8> sender, stranger;
  std::array<std::vector<u8>, 4> guests;
};
const Images& images() {
  static const Images all{
      application("sender").permissions({{contract::app_loader::kDriver, 0, ~u64{0}}}).bytes(),
      application("stranger").bytes(),
      {application("guest").bytes(), application("guest").total(1024).bytes(), application("other").bytes(),
       TbfBuilder{}.program(0, 0x8'0000).kernel_version().name("large").bytes()}};
  return all;
}

class Play : World {
 public:
  explicit Play(Choices& choices) : m_choices{choices} { boot(); }
  void play() {
    for (u32 step = 0; step < kMostSteps && !m_choices.over(); ++step) {
      take_step();
      fuzz::check_processes();
      check_records();
      m_settled = set();
    }
    finish_and_reset();
  }

 private:
  static constexpr kernel::GrantShape kShape = Wired::Loader::ProcessGrant::kShape;

  // --- the board
  void boot() {
    m_cells.restore_power();
    kernel::processes.clear();
    kernel::scheduler = {};
    kernel::forget_turn();
    machine() = {};
    while (kernel::take_deferred_call() != kernel::kMaxDeferredCalls) {
    }
    std::ranges::fill(bytes_at(kAppFlash.start, kAppFlash.size()), kErased);
    core::Address at = kAppFlash.start;
    for (const auto* image : {&images().sender, &images().stranger}) std::ranges::copy(*image, bytes_at(at, kImageBytes).begin()), at += kImageBytes;
    m_wired = &room.make(m_cells);
    life_observer().on_end = [this](kernel::ProcessId process) { m_wired->loader.life_ended(process); };
    m_wired->installer.restore();
    run();
    promise(!m_wired->installer.busy(), "what is installed is found");
    loading().loader.load_all();
    run();
    promise(kernel::processes.count() >= 2, "the applications of the image are loaded");
    m_shared = {};
    m_image_unloaded = false;
  }
  void serve() {
    for (u32 call = kernel::take_deferred_call(); call != kernel::kMaxDeferredCalls; call = kernel::take_deferred_call()) {
      if (call == kStore) m_wired->store.deferred_call();
      else if (call == kInstaller) m_wired->installer.deferred_call();
      else if (call == kAppLoader) m_wired->loader.deferred_call();
      else kernel::board.deferred_calls[call].client.deferred_call();
    }
  }
  void run() {
    for (serve(); m_wired->device.busy() && m_cells.powered(); serve()) m_wired->device.work();
  }
  void work(u32 steps) {
    for (; steps != 0 && m_cells.powered(); --steps) serve(), m_wired->device.work();
    if (m_cells.powered()) serve();
  }
  core::OptionalRef<Process> process_at(core::Address object) {
    for (Process& process : kernel::processes)
      if (process.memory().layout().flash.start == object) return process;
    return {};
  }
  Process& sender() { return *process_at(kAppFlash.start); }
  Process& stranger() { return *process_at(kAppFlash.start + kImageBytes); }
  /// Who knows their names can have the image's applications unloaded as well. The next boot finds them again.
  void bring_back() {
    if (process_at(kAppFlash.start) && process_at(kAppFlash.start + kImageBytes)) return;
    promise(m_image_unloaded, "an application stays until it is unloaded");
    reset();
  }

  // --- steps
  void take_step() {
    bring_back();
    Process& caller = m_choices.below(4) == 3 ? stranger() : sender();
    switch (m_choices.below(16)) {
      case 0: return share(caller);
      case 1: return restart(caller);
      case 2: return cut(caller);
      case 3: return work(m_choices.byte());
      case 4: return listen(caller);
      case 5: m_wired->device.fail_next = core::fail(core::ErrorCode::Fail); return;
      case 6: case 7: case 8: return install(caller);
      case 9: return unload(caller);
      default: command(caller); return work(m_choices.below(4) == 0 ? m_choices.below(4) : 255);
    }
  }
  void restart(Process& process) {
    kernel::restart_process(process, {});
    m_shared[process.id().slot] = 0;
    if (m_choices.once_in(2)) work(m_choices.byte());
  }
  void share(Process& process) {
    const auto& guest = m_choices.one_of(images().guests);
    core::Address& at = m_shared[process.id().slot];
    if (at == 0) at = grow(process, kSharedBytes);
    std::ranges::copy(guest, bytes_at(at, guest.size()).begin());
    if (m_choices.once_in(4)) bytes_at(at + m_choices.half() % guest.size(), 1)[0] = m_choices.byte();
    share_read_only(process, kShape, 0, at, m_choices.below(4) == 3 ? m_choices.half() % kSharedBytes : static_cast<u32>(guest.size()));
    m_bytes = static_cast<u32>(guest.size());
  }
  static u32 id_of(std::string_view name) { return *kernel::short_id_from_name(name).number(); }
  CommandReturn ask(Process& process, Command command, u32 first = 0, u32 second = 0) {
    const auto answer = m_wired->loader.command(process.id(), static_cast<u32>(command), first, second);
    if (command == Command::Unload && answer == CommandReturn::success()) m_image_unloaded |= first == id_of("sender") || first == id_of("stranger");
    return answer;
  }
  void command(Process& process) {
    const u32 first = m_choices.below(4) == 0 ? m_choices.word() : m_choices.half() % 1100;
    const u32 second = m_choices.below(4) == 0 ? m_choices.word() : m_choices.below(2) == 0 ? m_bytes : fuzz::hostile_address(m_choices);
    (void)ask(process, static_cast<Command>(m_choices.below(9)), first, second);
  }
  void listen(Process& process) {
    for (u8 number = 0; number < contract::app_loader::kUpcalls; ++number)
      while (process.alive() && process.pending_upcalls() != 0 && try_take(process, number)) {
      }
  }
  static bool try_take(Process& process, u8 number) {
    const u32 before = process.pending_upcalls();
    process.wait_for(kernel::UpcallId{.slot = kSlotUnderTest.index, .number = number});
    const bool taken = process.pending_upcalls() != before;
    if (!taken) (void)process.run_next_upcall();
    return taken;
  }
  /// All steps of an installation, as far as they are accepted.
  void install(Process& process) {
    share(process);
    const bool cut_on_the_way = m_choices.below(3) == 0;
    if (cut_on_the_way) m_cells.restore_power(m_choices.half() % 700);
    if (cut_on_the_way) m_cells.tear = static_cast<hil::FlashCells::Tear>(m_choices.below(3));
    step(process, Command::Setup, m_bytes, 0);
    for (u32 at = 0; at < m_bytes; at += 512) step(process, Command::Write, at, m_bytes - at);
    step(process, Command::Finalize, 0, 0);
    step(process, Command::Load, 0, 0);
    if (!m_cells.powered()) reset();
    m_cells.restore_power();
  }
  void step(Process& process, Command which, u32 first, u32 second) {
    if (!m_cells.powered()) return;
    remember();
    if (ask(process, which, first, second) == CommandReturn::success()) run();
  }
  void unload(Process& process) {
    const std::string_view name = m_choices.once_in(2) ? "guest" : "other";
    remember();
    if (m_choices.below(3) == 0) m_cells.restore_power(m_choices.below(40));
    if (ask(process, Command::Unload, id_of(name)) == CommandReturn::success()) run();
    if (!m_cells.powered()) reset();
    m_cells.restore_power();
  }
  /// The power fails some changes of cells from now on.
  void cut(Process& process) {
    remember();
    m_cells.restore_power(m_choices.below(200));
    m_cells.tear = static_cast<hil::FlashCells::Tear>(m_choices.below(3));
    command(process);
    run();
    reset();
  }
  void remember() { m_settled = set(); }

  // --- what is installed
  Set set() const {
    Set all;
    for (u32 slot = 0; slot < kSlots; ++slot)
      if (const auto record = m_wired->store.record(slot)) all[record->address] = record->checksum;
    return all;
  }
  void check_records() const {
    u32 count = 0;
    for (u32 slot = 0; slot < kSlots; ++slot) {
      const auto record = m_wired->store.record(slot);
      if (!record) continue;
      ++count;
      promise(kAppFlash.contains(record->address, record->bytes), "what is installed has its place in application flash");
    }
    promise(count == set().size(), "no two applications are installed at one place");
  }
  /// Exactly one application more, less or replaced is what one operation can do.
  static u32 differences(const Set& before, const Set& after) {
    u32 gone = 0, new_ones = 0;
    for (const auto& entry : before) gone += !after.contains(entry.first) || after.at(entry.first) != entry.second;
    for (const auto& entry : after) new_ones += !before.contains(entry.first) || before.at(entry.first) != entry.second;
    return std::max(gone, new_ones);
  }
  void reset() {
    const Set before = m_settled, noted = set();
    boot();
    promise(differences(before, set()) <= 1, "a cut of power leaves the set before or the set after");
    promise(set() == before || set() == noted || differences(noted, set()) <= 1, "a cut of power leaves no set that nobody made");
  }
  /// Whatever happened, both processes end, and then the driver serves again.
  void finish_and_reset() {
    m_wired->device.fail_next = {};
    bring_back();
    kernel::restart_process(sender(), {});
    kernel::restart_process(stranger(), {});
    run();
    bring_back();
    m_shared = {};
    const auto answer = ask(sender(), Command::Setup, 0xffff'fff0, 0);
    promise(answer == CommandReturn::failure(ErrorCode::NoMemory), "when everybody is gone the driver is free");
    const Set before = set();
    boot();
    promise(set() == before, "a reset without a cut keeps the set");
  }

  Choices& m_choices;
  hil::FlashCells m_cells{kGeometry};
  Wired* m_wired = nullptr;
  Set m_settled{};
  std::array<core::Address, kernel::ports::kMaxProcesses> m_shared{};
  u32 m_bytes = kImageBytes;
  bool m_image_unloaded = false;
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
