// tests/model/subject.cpp - the planner and the break logic under the model's names for them.
#include "tests/model/subject.hpp"

#include "kernel/process_memory.hpp"
#include "port_kernel_map.hpp"
#include "port_loading.hpp"

namespace model {

bool has_plan(const ProtectionRequest& request) { return kernel::ports::plan(request).has_value(); }

std::optional<Loaded> load_plan(const ProtectionRequest& request) {
  const auto plan = kernel::ports::plan(request);
  if (!plan) return std::nullopt;
  return Loaded{.hardware = load(*plan), .told = kernel::ports::shared_ranges(*plan)};
}

std::optional<AddressRange> place_block(const kernel::ports::BlockRequest& request) { return kernel::ports::place_block(request); }
bool flash_expressible(AddressRange flash) { return kernel::ports::flash_expressible(flash); }
u64 accessible_end(AddressRange block, Address app_break) { return kernel::ports::accessible_end(block, app_break); }
void judge_kernel_map() { judge_registers_of_kernel(); }

struct Memory::Inside {
  kernel::ProcessMemory memory;
  kernel::ports::Plan marked{};
};

Memory::Memory(const Layout& layout)
    : m_inside{std::make_unique<Inside>(kernel::ProcessMemory{kernel::ProcessMemory::Layout{
          .block = layout.block, .record = layout.record, .flash = layout.flash, .protected_bytes = layout.protected_bytes}})} {}
Memory::Memory(const Memory& other) : m_inside{std::make_unique<Inside>(*other.m_inside)} {}
Memory::Memory(Memory&& other) noexcept = default;
Memory::~Memory() = default;

bool Memory::reset(u32 initial_app_bytes) { return m_inside->memory.reset(initial_app_bytes); }
bool Memory::set_break(Address wanted) { return m_inside->memory.set_break(wanted).has_value(); }
std::optional<Address> Memory::allocate_grant(u32 bytes, u32 alignment) {
  const auto got = m_inside->memory.allocate_grant(bytes, alignment);
  return got ? std::optional{*got} : std::nullopt;
}
bool Memory::borrow(u32 position, AddressRange range) { return m_inside->memory.borrow(position, range); }
bool Memory::may_share_writable(Address start, u32 length) const { return m_inside->memory.may_share_writable(start, length); }
bool Memory::may_share_readable(Address start, u32 length) const { return m_inside->memory.may_share_readable(start, length); }
bool Memory::may_call(Address function) const { return m_inside->memory.may_call(function); }
void Memory::note_shared(Address start, u32 length) { m_inside->memory.note_shared(start, length); }

Address Memory::app_break() const { return m_inside->memory.app_break(); }
Address Memory::kernel_break() const { return m_inside->memory.kernel_break(); }
AddressRange Memory::accessible() const { return m_inside->memory.accessible(); }
AddressRange Memory::borrowed(u32 position) const { return m_inside->memory.borrowed(position); }
Loaded Memory::load() const {
  const auto& plan = m_inside->memory.plan();
  return {.hardware = model::load(plan), .told = kernel::ports::shared_ranges(plan)};
}
void Memory::mark() { m_inside->marked = m_inside->memory.plan(); }
bool Memory::as_marked() const { return m_inside->marked == m_inside->memory.plan(); }

}  // namespace model
