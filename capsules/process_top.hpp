// capsules/process_top.hpp - who used the processor since the last look: a table, a line at a time.
//
// Units    shares in per cent of the time between two looks.
// Memory   8 bytes a process slot.
#pragma once
#include <array>

#include "kernel/driver.hpp"

namespace capsules {

class ProcessTop {
 public:
  constexpr explicit ProcessTop(const kernel::ProcessManagement& processes) : m_processes{processes} {}

  /// From now on the shares are those of the time since the last call.
  void look() {
    const u64 now = m_processes.now();
    m_elapsed = now - m_looked;
    m_looked = now;
    for (u32 position = 0; position < m_processes.count(); ++position) {
      const auto facts = m_processes.at(position);
      const u32 ticks = static_cast<u32>(facts->run_ticks);
      Share& share = m_shares[facts->id.slot];
      const bool another = facts->run_ticks < share.ticks;  // the slot has a new process: ticks are never fewer
      share = {.ticks = ticks, .permille = permille(another ? ticks : ticks - share.ticks)};
    }
  }

  bool line(u32 number, kernel::ReportLine& to) const {
    if (number == 0) return to.text("  CPU     system calls  restarts  memory      name"), true;
    const auto facts = m_processes.at(number - 1);
    if (!facts) return false;
    const u32 permille = m_shares[facts->id.slot].permille;
    to.decimal_right(permille / 10, 4).text(".").decimal(permille % 10).text("%").decimal_right(facts->system_calls, 20);
    to.decimal_right(facts->restarts, 30).text("  ");
    kernel::reports::put_size(to, facts->app_break - facts->block.start).pad(44);
    m_processes.put_name(facts->id, to);
    return true;
  }

 private:
  struct Share {
    u32 ticks = 0;  // low word: differences are all that matters
    u32 permille = 0;
  };
  u32 permille(u32 ticks) const { return m_elapsed == 0 ? 0 : static_cast<u32>(u64{ticks} * 1000 / m_elapsed); }

  const kernel::ProcessManagement& m_processes;
  std::array<Share, kernel::ProcessManagement::kMaxProcesses> m_shares{};
  u64 m_looked = 0;
  u64 m_elapsed = 0;
};

}  // namespace capsules
