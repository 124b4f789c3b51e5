// kernel/process_factory.cpp - finds a gap in application RAM and builds the process at its top.
#include "kernel/process_factory.hpp"

#include <algorithm>

#include "kernel/board.hpp"
#include "kernel/ports/placement.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/scheduler.hpp"

namespace kernel {
namespace {
using contract::tbf::Header;

constexpr u32 kRecordAlignment = 8;
/// The record, and what aligning it down may cost.
constexpr u32 kKernelBytes = (sizeof(Process) + kRecordAlignment - 1) / kRecordAlignment * kRecordAlignment + kRecordAlignment;

/// The free RAM that begins at `start` and ends where the next block does.
core::AddressRange gap_from(core::Address start) {
  core::AddressRange gap{start, board.memory.app_ram.end};
  for (const Process& process : processes) {
    const core::AddressRange block = process.memory().layout().block;
    if (block.end > start) gap.end = std::min(gap.end, std::max(block.start, start));
  }
  return gap;
}

std::optional<core::AddressRange> place_from(core::Address start, ports::BlockRequest request) {
  request.pool = gap_from(start);
  return ports::place_block(request);
}

/// The processes' blocks by address. Boot fills slots in that order, so hardly anything is ever moved.
class BlocksByAddress {
 public:
  BlocksByAddress() {
    for (const Process& process : processes) insert(process.id().slot);
  }
  u32 count() const { return m_count; }
  core::AddressRange operator[](u32 place) const { return block_in(m_slots[place]); }

 private:
  static core::AddressRange block_in(u8 slot) { return processes.in_slot(slot)->memory().layout().block; }
  void insert(u8 slot) {
    const core::Address start = block_in(slot).start;
    u32 place = m_count++;
    const u32 before = place;
    for (u32 step = 0; step < before; ++step) {
      const u8 other = m_slots[place - 1];
      if (block_in(other).start < start) break;
      m_slots[place--] = other;
    }
    m_slots[place] = slot;
  }

  std::array<u8, ports::kMaxProcesses> m_slots{};
  u32 m_count = 0;
};

/// The lowest block that fits: gaps lie in front of the blocks and behind the last one.
std::optional<core::AddressRange> place_anywhere(ports::BlockRequest request) {
  const BlocksByAddress blocks;
  core::Address start = board.memory.app_ram.start;
  const u32 gaps = blocks.count() + 1;
  for (u32 gap = 0; gap < gaps; ++gap) {
    const bool last = gap == blocks.count();
    request.pool = {start, last ? board.memory.app_ram.end : blocks[gap].start};
    if (const auto block = start < request.pool.end ? ports::place_block(request) : std::nullopt) return block;
    if (!last) start = blocks[gap].end;
  }
  return std::nullopt;
}

std::optional<core::AddressRange> place(const Header& header) {
  ports::BlockRequest request{.minimum_app_bytes = header.minimum_ram, .initial_app_bytes = ports::kInitialAppBytes,
                              .kernel_bytes = kKernelBytes};
  if (header.fixed.ram == contract::tbf::kAnyAddress) return place_anywhere(request);
  if (header.fixed.ram < board.memory.app_ram.start) return std::nullopt;
  request.fixed_start = header.fixed.ram;
  return place_from(header.fixed.ram, request);
}

core::AddressRange name_place(core::Address object, const Header& header) {
  return {object + header.name.offset, object + header.name.offset + header.name.bytes};
}

/// A place that the header parser answered lies inside the header, whose size is a 16-bit number.
Process::HeaderPart part_of(contract::tbf::Place place) {
  return {.offset = static_cast<u16>(place.offset), .bytes = static_cast<u16>(place.bytes)};
}

Process::Image image_of(core::Address object, const Header& header, ShortId short_id) {
  return {.entry = object + header.base.header_bytes + header.init_offset,
          .name = part_of(header.name),
          .permissions = part_of(header.permissions.value_or(contract::tbf::Place{})),
          .writeable_regions = part_of(header.writeable_regions),
          .storage = part_of(header.storage_permissions),
          .short_id = short_id};
}
}  // namespace

std::string_view name_in_flash(core::Address object, const Header& header) {
  return ports::flash_text(name_place(object, header));
}

std::optional<core::Address> free_ram_for(u32 minimum_app_bytes) {
  const auto block = place_anywhere({.minimum_app_bytes = minimum_app_bytes, .initial_app_bytes = ports::kInitialAppBytes, .kernel_bytes = kKernelBytes});
  return block ? std::optional{block->start} : std::nullopt;
}

core::Result<core::OptionalRef<Process>, LoadError> create_process(core::Address object, const Header& header, ShortId short_id) {
  const core::AddressRange flash{object, object + header.base.total_bytes};
  const auto slot = processes.free_slot();
  if (!slot) return core::fail(LoadError::NoProcessSlot);
  if (!ports::flash_expressible(flash)) return core::fail(LoadError::FlashNotProtectable);
  const auto block = place(header);
  if (!block) {
    const bool fixed = header.fixed.ram != contract::tbf::kAnyAddress;
    return core::fail(fixed ? LoadError::FixedRamNotFree : LoadError::NotEnoughRam);
  }
  const core::Address record = (block->end - static_cast<u32>(sizeof(Process))) / kRecordAlignment * kRecordAlignment;
  const ProcessMemory::Layout layout{.block = *block, .record = record, .flash = flash,
                                     .protected_bytes = header.protected_bytes()};
  Process& process = ports::place_process(record, image_of(object, header, short_id), layout);
  if (!process.begin(processes.next_life(*slot))) return core::fail(LoadError::FlashNotProtectable);
  processes.add(process);
  note_ready(process);
  return core::OptionalRef<Process>{process};
}

}  // namespace kernel
