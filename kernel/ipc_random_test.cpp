// kernel/ipc_random_test.cpp - random lives of two to four processes that lend each other buffers, against a model of who may
// reach what; host only.
//
// The model knows nothing of plans: it notes what allows, notifications and deaths were answered, and the test reads what
// each process can touch from the register values that the kernel made. Seeds are fixed.
#include <random>

#include "kernel/ipc.hpp"
#include "tests/host_port/ipc_world.hpp"

namespace {
using namespace host;
using core::AddressRange;

constexpr u32 kMost = 4;
constexpr std::array<std::string_view, kMost> kNames{"a", "b", "c", "d"};

/// What the processes were told, and so may do. Indices are slots.
struct Model {
  std::array<std::array<AddressRange, kMost>, kMost> shared{};  // [owner][borrower], as allowed last
  std::array<std::array<AddressRange, kMost>, kMost> lent{};    // since the owner's last notification

  void allowed(u32 owner, u32 borrower, AddressRange range) {
    shared[owner][borrower] = range;
    lent[owner][borrower] = {};
  }
  void notified(u32 owner, u32 borrower) { lent[owner][borrower] = shared[owner][borrower]; }
  void ended(u32 process) {
    shared[process] = lent[process] = {};
    for (auto& borrowers : lent) borrowers[process] = {};
  }
  bool may_reach(u32 process, core::Address address) const {
    for (const auto& borrowers : lent)
      if (borrowers[process].contains(address, 1)) return true;
    return false;
  }
};

class Play : World {
 public:
  explicit Play(u32 seed) : m_random{seed}, m_count{2 + seed % 3} {
    for (u32 i = 0; i < m_count; ++i) m_processes.push_back(&start(application(kNames[i])));
  }
  void step() {
    const u32 actor = pick(m_count), other = pick(m_count);
    switch (pick(32)) {
      case 0: exit(actor, pick(2)); break;
      case 1: fault(actor); break;
      case 2: case 3: case 4: revive(actor); break;
      case 5: case 6: case 7: case 8: move_break(actor); break;
      case 9: take_back(actor, other); break;
      case 10: case 11: listen(actor); break;
      case 12: turn(); break;
      case 13: case 14: case 15: case 16: case 17: case 18: case 19: allow(actor, other); break;
      case 20: case 21: case 22: case 23: case 24: allow(actor, other), notify(actor, other); break;
      default: notify(actor, other); break;
    }
    (void)log();
    check();
  }
  u32 lent_now() const { return m_lent; }

 private:
  u32 pick(u32 count) { return static_cast<u32>(m_random() % count); }
  Process& process(u32 slot) { return *m_processes[slot]; }

  void exit(u32 slot, u32 variant) {
    if (!process(slot).alive()) return;
    (void)call(process(slot), SystemCallClass::Exit, {variant, 0, 0, 0});
    m_model.ended(slot);
  }
  void fault(u32 slot) {
    if (!process(slot).alive()) return;
    kernel::fault_process(process(slot), {.kind = kernel::ports::FaultKind::Commanded});
    m_model.ended(slot);
  }
  void revive(u32 slot) {
    if (process(slot).alive()) return;
    kernel::restart_process(process(slot), std::nullopt);
    m_model.ended(slot);
  }
  /// A break is moved by the process that is loaded.
  void move_break(u32 slot) {
    if (!process(slot).alive()) return;
    while (m_loaded != process(slot).id()) turn();
    (void)call(process(slot), SystemCallClass::Memop, {0, process(slot).memory().layout().block.start + 32 + pick(2200), 0, 0});
  }
  void take_back(u32 owner, u32 borrower) {
    if (process(owner).alive() && share(process(owner), borrower, {})) m_model.allowed(owner, borrower, {});
  }
  /// Ranges that every protection hardware covers, ranges that none does, and ranges that are not the owner's.
  void allow(u32 owner, u32 borrower) {
    if (!process(owner).alive()) return;
    const AddressRange own = process(owner).memory().accessible();
    const u32 grain = pick(4) == 0 ? 1 : 64;
    const core::Address start = (own.start + pick(own.size() + 64)) / grain * grain;
    const AddressRange range{start, start + (1 + pick(3)) * grain};
    if (share(process(owner), borrower, range)) m_model.allowed(owner, borrower, range);
  }
  /// One that the queue has no room for lends all the same.
  void notify(u32 owner, u32 borrower) {
    if (!process(owner).alive()) return;
    const bool queue_full = process(borrower).pending_upcalls() == kernel::UpcallQueue::kCapacity;
    const Registers r = pick(2) == 0 ? notify_service(process(owner), borrower) : notify_client(process(owner), borrower);
    const bool lent = r[0] == 128 || (queue_full && r[1] == static_cast<u32>(ErrorCode::NoMemory));
    if (owner != borrower && lent) m_model.notified(owner, borrower);
  }
  void listen(u32 slot) {
    for (u32 number = 0; number < m_count && process(slot).alive(); ++number)
      while (notification(process(slot), number)) {
      }
  }
  /// Another process is loaded.
  void turn() {
    if (std::ranges::none_of(m_processes, [](Process* each) { return each->alive(); })) return;
    kernel::time_slice_expired();
    (void)kernel::schedule();
    m_loaded = kernel::running_process()->id();
    machine().plans.erase(machine().plans.begin(), machine().plans.end() - 1);
  }

  void check() {
    m_lent = 0;
    for (u32 slot = 0; slot < m_count; ++slot) {
      if (!process(slot).alive()) continue;
      for (u32 other = 0; other < m_count; ++other)
        if (other != slot) check_reach(slot, other);
      check_own(slot);
    }
    if (const auto loaded = kernel::processes.find(m_loaded); loaded && loaded->alive())
      if (machine().plans.back() != loaded->memory().plan()) FAIL("the hardware has not followed the plan of slot " << u32{m_loaded.slot});
  }
  void check_reach(u32 slot, u32 owner) {
    const auto& layout = process(owner).memory().layout();
    const AddressRange lent = m_model.lent[owner][slot], allowed = m_model.shared[owner][slot];
    if (lent.size() != 0) ++m_lent;
    const core::Address random = layout.block.start + pick(layout.block.size());
    for (const core::Address edge : {layout.block.start, process(owner).memory().app_break(), process(owner).memory().kernel_break(), layout.record,
                                     layout.block.end, layout.flash.start, layout.flash.end, lent.start, lent.end, allowed.start, allowed.end, random})
      for (const core::Address address : {edge - 1, edge}) {
        const bool foreign = layout.block.contains(address, 1) || layout.flash.contains(address, 1);
        if (foreign && reaches(process(slot), address) != m_model.may_reach(slot, address))
          FAIL("slot " << slot << std::string{reaches(process(slot), address) ? " reaches " : " does not reach "} << address << " of slot " << owner);
      }
  }
  void check_own(u32 slot) {
    const auto& memory = process(slot).memory();
    const AddressRange own = memory.accessible();
    if (own.size() != 0 && !reaches_all(process(slot), own)) FAIL("slot " << slot << " does not reach its own memory");
    for (const core::Address address : {memory.kernel_break(), memory.layout().record, memory.layout().block.end - 1})
      if (reaches(process(slot), address)) FAIL("slot " << slot << " reaches the kernel's part of its block");
  }

  std::mt19937 m_random;
  u32 m_count;
  std::vector<Process*> m_processes{};
  Model m_model{};
  kernel::ProcessId m_loaded{};
  u32 m_lent = 0;
};

TEST_CASE("no process ever reaches a byte of another that is not shared with it, and it reaches all that is") {
  u32 lent = 0;
  for (u32 seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    Play play{seed};
    for (u32 step = 0; step < 3000; ++step) {
      CAPTURE(step);
      play.step();
      lent += play.lent_now();
    }
  }
  CHECK(lent > 15'000);  // there was something to reach
}
}  // namespace
