// kernel/process_memory.cpp - breaks and checks; the arithmetic never leaves the block, so it cannot wrap.
#include "kernel/process_memory.hpp"

#include <algorithm>

#include "kernel/ports/memory.hpp"

namespace kernel {
namespace {
/// Out of line, or the compiler takes the optional apart by a byte and copies the rest byte by byte.
[[gnu::noinline]] std::optional<ports::Plan> plan_for(const ports::ProtectionRequest& request) { return ports::plan(request); }
}  // namespace

bool ProcessMemory::replan(core::Address app_break, const ports::SharedRanges& shared) {
  const auto plan = plan_for({.block = m_layout.block, .app_break = app_break, .kernel_break = m_kernel_break,
                              .flash = m_layout.flash, .shared = shared});
  if (!plan) return false;
  m_plan = *plan;
  return true;
}

bool ProcessMemory::reset(u32 initial_app_bytes) {
  const core::Address initial_break = m_layout.block.start + initial_app_bytes;
  m_kernel_break = m_layout.record;
  if (!replan(initial_break, {})) return false;
  m_app_break = initial_break;
  m_high_water = m_layout.block.start;
  ports::zero({m_layout.block.start, ports::accessible_end(m_layout.block, m_app_break)});
  return true;
}

core::Result<> ProcessMemory::set_break(core::Address new_break) {
  if (new_break < m_high_water || new_break > m_kernel_break) return core::fail(core::ErrorCode::NoMemory);
  if (!replan(new_break, ports::shared_ranges(m_plan))) return core::fail(core::ErrorCode::NoMemory);
  // What lies between the old break and the end of the rounding was writable already: zero it as well.
  if (new_break > m_app_break) ports::zero({m_app_break, ports::accessible_end(m_layout.block, new_break)});
  m_app_break = new_break;
  return {};
}

bool ProcessMemory::borrow(u32 position, core::AddressRange range) {
  ports::SharedRanges shared = ports::shared_ranges(m_plan);
  shared[position] = range;
  return replan(m_app_break, shared);
}

core::Result<core::Address> ProcessMemory::allocate_grant(u32 bytes, u32 alignment) {
  if (bytes > m_kernel_break - m_app_break) return core::fail(core::ErrorCode::NoMemory);
  const core::Address start = (m_kernel_break - bytes) / alignment * alignment;
  // The plan stays as it is: the process reaches no further than before, and that has to end below the grant.
  const bool apart = start >= m_app_break && start >= ports::accessible_end(m_layout.block, m_app_break);
  if (!apart || m_layout.record - start > GrantPlace::kFarthest) return core::fail(core::ErrorCode::NoMemory);
  m_kernel_break = start;
  ports::zero({start, start + bytes});
  return start;
}

bool ProcessMemory::may_share_writable(core::Address start, u32 length) const {
  return length == 0 || accessible().contains(start, length);
}

bool ProcessMemory::may_share_readable(core::Address start, u32 length) const {
  return may_share_writable(start, length) || shareable_flash().contains(start, length);
}

bool ProcessMemory::may_call(core::Address function) const {
  constexpr u32 kPointerBytes = 4;
  return shareable_flash().contains(function, kPointerBytes) || accessible().contains(function, kPointerBytes);
}

void ProcessMemory::note_shared(core::Address start, u32 length) {
  if (length != 0 && accessible().contains(start, length)) m_high_water = std::max(m_high_water, start + length);
}

}  // namespace kernel
