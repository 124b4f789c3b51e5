// tests/fuzz/ipc.cpp - processes that lend each other buffers, notify, die and begin anew in any order: nobody ever reaches a byte
// of another that is not lent to it, and everybody reaches all that is.
#include "kernel/ipc.hpp"

#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/host_port/ipc_world.hpp"

namespace {
using namespace host;
using core::Address;
using core::AddressRange;
using fuzz::Choices;
using fuzz::promise;

constexpr u32 kMost = 4;
constexpr u32 kMostSteps = 150;
constexpr u32 kImageBytes = 512;
constexpr std::array<std::string_view, kMost> kNames{kRestartedOften, "b", "c", "d"};

/// What the processes were told, and so may do. Indices are slots.
struct Model {
  std::array<std::array<AddressRange, kMost>, kMost> shared{};  // [owner][borrower], as allowed last
  std::array<std::array<AddressRange, kMost>, kMost> lent{};    // since the owner's last notification

  void ended(u32 process) {
    shared[process] = lent[process] = {};
    for (auto& borrowers : lent) borrowers[process] = {};
  }
  bool may_reach(u32 process, Address address) const {
    return std::ranges::any_of(lent, [&](const auto& borrowers) { return borrowers[process].contains(address, 1); });
  }
};

class Play : World {
 public:
  explicit Play(Choices& choices) : m_choices{choices} {
    for (u32 number = 0; number < kMost; ++number) create(number);
  }
  void play() {
    for (u32 step = 0; step < kMostSteps && !m_choices.over(); ++step) {
      take_step();
      check();
    }
  }

 private:
  void create(u32 number) {
    static const auto images = [] {
      std::array<std::vector<u8>, kMost> made;
      for (u32 i = 0; i < kMost; ++i) made[i] = application(kNames[i]).total(kImageBytes).bytes();
      return made;
    }();
    fuzz::create_process(kAppFlash.start + number * kImageBytes, images[number]);
  }
  Process& process(u32 slot) { return *kernel::processes.in_slot(static_cast<u8>(slot)); }

  void take_step() {
    const u32 actor = m_choices.below(kMost), other = m_choices.below(kMost);
    const u32 choice = m_choices.below(16);
    if (!process(actor).alive()) return choice < 8 ? revive(actor) : void();
    switch (choice) {
      case 0: return exit(actor);
      case 1: return fault(actor);
      case 2: case 3: return move_break(actor);
      case 4: return take_back(actor, other);
      case 5: return listen(actor);
      case 6: return discover(actor);
      case 7: return (void)ipc(process(actor), static_cast<IpcCommand>(m_choices.byte()), 16 + m_choices.word() % 0xFFFF'FFF0);
      case 8: case 9: case 10: return allow(actor, other);
      case 11: allow(actor, other); return notify(actor, other);
      default: return notify(actor, other);
    }
  }
  void exit(u32 slot) {
    (void)call(process(slot), SystemCallClass::Exit, {m_choices.below(2), 0, 0, 0});
    m_model.ended(slot);
  }
  void fault(u32 slot) {
    kernel::fault_process(process(slot), {.kind = kernel::ports::FaultKind::Commanded});
    m_model.ended(slot);
  }
  void revive(u32 slot) {
    kernel::restart_process(process(slot), std::nullopt);
    m_model.ended(slot);
  }
  void move_break(u32 slot) {
    (void)call(process(slot), SystemCallClass::Memop, {0, process(slot).memory().layout().block.start + 32 + m_choices.half() % 2200, 0, 0});
  }
  void take_back(u32 owner, u32 borrower) {
    if (share(process(owner), borrower, {})) m_model.shared[owner][borrower] = m_model.lent[owner][borrower] = {};
  }
  /// Ranges that every protection hardware covers, ranges that none does, and ranges that are not the owner's.
  void allow(u32 owner, u32 borrower) {
    const AddressRange own = process(owner).memory().accessible();
    const u32 grain = m_choices.below(4) == 0 ? 1 : 64;
    const Address start = m_choices.below(8) == 7 ? fuzz::hostile_address(m_choices) : (own.start + m_choices.half() % (own.size() + 64)) / grain * grain;
    const AddressRange range{start, start + (1 + m_choices.below(3)) * grain};
    if (!share(process(owner), borrower, range)) return;
    promise(own.contains(range.start, range.size()), "only one's own memory can be shared");
    m_model.shared[owner][borrower] = range;
    m_model.lent[owner][borrower] = {};
  }
  /// One that the queue has no room for lends all the same.
  void notify(u32 owner, u32 borrower) {
    const bool queue_full = process(borrower).pending_upcalls() == kernel::UpcallQueue::kCapacity;
    const u32 before = process(borrower).pending_upcalls();
    const Registers r = m_choices.once_in(2) ? notify_service(process(owner), borrower) : notify_client(process(owner), borrower);
    const bool delivered = r[0] == 128;
    if (owner == borrower) return promise(delivered && process(owner).pending_upcalls() == before, "whoever notifies itself knows already");
    promise(process(borrower).alive() || !delivered, "the dead are not notified");
    if (delivered || (queue_full && r[1] == static_cast<u32>(ErrorCode::NoMemory))) m_model.lent[owner][borrower] = m_model.shared[owner][borrower];
  }
  void listen(u32 slot) {
    for (u32 number = 0; number < kMost; ++number)
      while (const auto told = notification(process(slot), number)) check_notification(slot, *told);
  }
  void check_notification(u32 slot, const std::array<u32, 3>& told) {
    const auto [sender, bytes, start] = told;
    promise(sender < kMost && sender != slot, "a notification names its sender");
    promise(bytes != 0 || start == 0, "a notification without a buffer has none");
    if (bytes != 0) promise(process(sender).memory().layout().block.contains(start, bytes), "what a notification names is its sender's");
  }
  void discover(u32 slot) {
    const std::string_view name = kNames[m_choices.below(kMost)];
    if (process(slot).memory().kernel_break() - process(slot).memory().app_break() < 256) return;
    const Registers r = host::discover(process(slot), name.substr(0, m_choices.below(8)));
    if (r[0] == 129) promise(kNames[r[1]].starts_with(name.substr(0, 1)), "a service is found by its whole name");
  }

  void check() {
    fuzz::check_processes();
    for (u32 slot = 0; slot < kMost; ++slot) {
      if (!process(slot).alive()) continue;
      for (u32 owner = 0; owner < kMost; ++owner)
        if (owner != slot) check_reach(slot, owner);
      const AddressRange own = process(slot).memory().accessible();
      if (own.size() != 0) promise(reaches_all(process(slot), own), "a process reaches its own memory");
    }
  }
  void check_reach(u32 slot, u32 owner) {
    const AddressRange block = process(owner).memory().layout().block;
    const AddressRange lent = m_model.lent[owner][slot], shared = m_model.shared[owner][slot];
    for (const Address edge : {block.start, process(owner).memory().app_break(), process(owner).memory().kernel_break(), block.end, lent.start, lent.end,
                               shared.start, shared.end})
      for (const Address address : {edge - 1, edge})
        if (block.contains(address, 1))
          promise(reaches(process(slot), address) == m_model.may_reach(slot, address), "a process reaches what is lent to it, and nothing else of another");
  }

  Choices& m_choices;
  Model m_model{};
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
