// kernel/application_flash.cpp - walks over the list, a header at a time; no state but flash itself.
#include "kernel/application_flash.hpp"

#include <algorithm>
#include <bit>

#include "core/undivided.hpp"
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/process_factory.hpp"
#include "kernel/process_name.hpp"

namespace kernel {
namespace {
using core::AddressRange;

/// Objects that are placed at run time begin at multiples of it; emulators check rights a page at a time.
constexpr u32 kPlaceAlignment = 4096;

struct Extent {
  AddressRange range{};
  bool free = false;
};

/// The object at `at`, or all that is left where the list ends.
Extent extent_at(core::Address at) {
  constexpr usize kSizesBytes = 8;
  const core::Address end = board.memory.app_flash.end;
  const Extent rest{.range = {at, end}, .free = true};
  if (end - at < kSizesBytes) return rest;
  std::array<u8, kSizesBytes> sizes{};
  ports::copy_from_user(sizes, at);
  const u32 total = contract::tbf::read_u32(sizes, 4);
  if (contract::tbf::read_u16(sizes, 0) != contract::tbf::kVersion || total == 0 || total > end - at) return rest;
  return {.range = {at, at + total}, .free = contract::tbf::read_u16(sizes, 2) == ApplicationFlash::kHeadBytes};
}

/// Calls visit(range) for every free range, neighbours joined, until it returns true.
template <class Visit>
void each_free_range(Visit visit) {
  AddressRange run{board.memory.app_flash.start, board.memory.app_flash.start};
  const u32 most = board.memory.app_flash.size();  // no range is empty
  for (u32 step = 0; step < most && run.end < board.memory.app_flash.end; ++step) {
    const Extent extent = extent_at(run.end);
    if (extent.free) {
      run.end = extent.range.end;
      continue;
    }
    if (run.size() != 0 && visit(run)) return;
    run = {extent.range.end, extent.range.end};
  }
  if (run.size() != 0) (void)visit(run);
}

/// What is left on either side has to be nothing, or an object.
bool fits(AddressRange place, AddressRange gap) {
  const auto usable = [](u32 bytes) { return bytes == 0 || bytes >= ApplicationFlash::kHeadBytes; };
  return gap.contains(place.start, place.size()) && usable(place.start - gap.start) && usable(gap.end - place.end) && ports::flash_expressible(place);
}

std::optional<core::Address> place_in(AddressRange gap, u32 bytes) {
  const u64 first = (u64{gap.start} + kPlaceAlignment - 1) / kPlaceAlignment * kPlaceAlignment;
  for (u64 at = first; at + bytes <= gap.end; at += kPlaceAlignment) {
    const auto start = static_cast<core::Address>(at);
    if (fits({start, start + bytes}, gap)) return start;
  }
  return std::nullopt;
}

std::optional<AddressRange> gap_around(AddressRange place) {
  std::optional<AddressRange> found{};
  each_free_range([&](AddressRange gap) {
    if (gap.contains(place.start, place.size())) found = gap;
    return found.has_value();
  });
  return found;
}

bool used_by_a_process(AddressRange range) {
  for (const Process& process : processes)
    if (process.memory().layout().flash.overlaps(range)) return true;
  return false;
}

core::OptionalRef<Process> process_of(core::Address object) {
  for (Process& process : processes)
    if (process.memory().layout().flash.start == object) return process;
  return {};
}

ApplicationFlash::Head padding_head(u32 bytes) {
  std::array<u32, 4> words{contract::tbf::kVersion | ApplicationFlash::kHeadBytes << 16, bytes, 0, 0};
  words[3] = words[0] ^ words[1] ^ words[2];
  return std::bit_cast<ApplicationFlash::Head>(words);
}
void pad(AddressRange range) {
  if (range.size() != 0) ports::write_app_flash(range.start, padding_head(range.size()));
}
}  // namespace

std::optional<core::Address> ApplicationFlash::place_for(u32 bytes) const {
  std::optional<core::Address> found{};
  if (bytes >= kHeadBytes)
    each_free_range([&](AddressRange gap) { return (found = place_in(gap, bytes)).has_value(); });
  return found;
}

std::optional<core::Address> ApplicationFlash::ram_for(u32 bytes) const { return free_ram_for(bytes); }

bool ApplicationFlash::free(AddressRange place) const {
  const auto gap = place.size() >= kHeadBytes && place.end > place.start ? gap_around(place) : std::nullopt;
  return gap && fits(place, *gap) && !used_by_a_process(place);
}

bool ApplicationFlash::write(core::Address to, std::span<const u8> bytes) const {
  const core::Undivided whole;
  const u32 length = static_cast<u32>(bytes.size());
  if (!board.memory.app_flash.contains(to, length)) return false;
  const AddressRange range{to, to + length};
  const auto gap = gap_around(range);
  if (!gap || range.start < gap->start + kHeadBytes || used_by_a_process(range)) return false;
  pad(*gap);  // one object from here on: the head of another one may lie where these bytes go
  ports::write_app_flash(to, bytes);
  return true;
}

bool ApplicationFlash::link(AddressRange place, const Head& head) const {
  const core::Undivided whole;
  const auto gap = gap_around(place);
  if (!gap || !fits(place, *gap) || used_by_a_process(place) || contract::tbf::read_u32(head, 4) != place.size()) return false;
  pad({place.end, gap->end});
  ports::write_app_flash(place.start, head);
  pad({gap->start, place.start});
  return true;
}

ShortId ApplicationFlash::short_id_of(core::Address object) const {
  if (const auto process = process_of(object)) {
    const ProcessName name{*process};
    return process->short_id().is_fixed() ? process->short_id() : short_id_from_name(name.view());
  }
  // It belongs to no process, so it can be read in place.
  const auto header = contract::tbf::parse_header(ports::flash_bytes({object, board.memory.app_flash.end}));
  if (!header) return {};
  return header->short_id != 0 ? short_id_from_header(header->short_id) : short_id_from_name(name_in_flash(object, *header));
}

std::string_view ApplicationFlash::name_of(core::Address object) const {
  const auto header = contract::tbf::parse_header(ports::flash_bytes({object, board.memory.app_flash.end}));
  return header ? name_in_flash(object, *header) : std::string_view{};
}

std::optional<core::Address> ApplicationFlash::object_of(ShortId short_id) const {
  for (const Process& process : processes)
    if (process.short_id().same_as(short_id)) return process.memory().layout().flash.start;
  return std::nullopt;
}

core::Result<> ApplicationFlash::load(core::Address object, LoadClient& client) const {
  const core::Undivided whole;
  return board.loader.load_at(object, client, m_whose);
}

bool ApplicationFlash::end_process(core::Address object) const {
  const core::Undivided whole;
  const auto process = process_of(object);
  if (process) remove_process(*process);
  return static_cast<bool>(process);
}

bool ApplicationFlash::unlink(core::Address object) const {
  const core::Undivided whole;
  core::Address at = board.memory.app_flash.start;
  for (u32 step = 0; step < board.memory.app_flash.size() && at < board.memory.app_flash.end; ++step) {
    const Extent extent = extent_at(at);
    if (at == object && !extent.free && !used_by_a_process(extent.range)) return pad(extent.range), true;
    at = extent.range.end;
  }
  return false;
}

}  // namespace kernel
