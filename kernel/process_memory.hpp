// kernel/process_memory.hpp - one process's memory: what it may touch, what it may share, where its grants lie.
//
//   block.start                app_break        kernel_break        block.end
//   |  the application's bytes  |   unallocated  |  grants | record  |
//
// The application's part grows up by brk, grants grow down from the record; neither ever enters the other,
// also not through the rounding of the protection hardware.
// Errors   set_break, allocate_grant: NoMemory; the checks answer with a bool.
// Memory   every byte is zeroed when a break, a grant or the rounding of a region first exposes it.
#pragma once
#include "core/result.hpp"
#include "kernel/grant_place.hpp"
#include "kernel/ports/protection.hpp"

namespace kernel {

class ProcessMemory {
 public:
  struct Layout {
    core::AddressRange block{};     // all of it, record included
    core::Address record = 0;       // where the kernel's own bytes begin
    core::AddressRange flash{};     // the whole object, header included
    u32 protected_bytes = 0;        // of the flash: header and trailer, which cannot be shared
  };

  constexpr ProcessMemory() = default;
  constexpr explicit ProcessMemory(const Layout& layout) : m_layout{layout} {}

  /// Back to the state of a first start. False if the hardware cannot protect this layout.
  bool reset(u32 initial_app_bytes);

  const Layout& layout() const { return m_layout; }
  core::AddressRange accessible() const { return {m_layout.block.start, m_app_break}; }
  core::Address app_break() const { return m_app_break; }
  core::Address kernel_break() const { return m_kernel_break; }
  const ports::Plan& plan() const { return m_plan; }

  core::Result<> set_break(core::Address new_break);
  /// Opens a buffer of another process to this one, in place of what was borrowed at that position before; an empty range
  /// gives it back. False, and nothing changes, if the hardware cannot cover it exactly.
  bool borrow(u32 position, core::AddressRange range);
  core::AddressRange borrowed(u32 position) const { return ports::shared_ranges(m_plan)[position]; }
  /// Takes zeroed bytes from below the kernel break, not farther below the record than a GrantPlace can say.
  core::Result<core::Address> allocate_grant(u32 bytes, u32 alignment);

  bool may_share_writable(core::Address start, u32 length) const;
  bool may_share_readable(core::Address start, u32 length) const;
  /// A function pointer: its first instruction bytes lie in the application's flash or RAM.
  bool may_call(core::Address function) const;
  /// A shared RAM buffer keeps the break from going below its end, until the process restarts.
  void note_shared(core::Address start, u32 length);

 private:
  bool replan(core::Address app_break, const ports::SharedRanges& shared);
  core::AddressRange shareable_flash() const {
    return {m_layout.flash.start + m_layout.protected_bytes, m_layout.flash.end};
  }

  Layout m_layout{};
  core::Address m_app_break = 0;
  core::Address m_kernel_break = 0;
  core::Address m_high_water = 0;  // of shared buffers; never below the start of the block
  ports::Plan m_plan{};  // knows the borrowed ranges as well
};

}  // namespace kernel
