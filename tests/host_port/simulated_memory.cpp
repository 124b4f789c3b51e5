// tests/host_port/simulated_memory.cpp - the two arrays behind the addresses.
#include "tests/host_port/simulated_memory.hpp"

#include <algorithm>
#include <array>

#include "core/line.hpp"
#include "tests/host_port/simulated_machine.hpp"

namespace host {
namespace {
alignas(16) constinit std::array<u8, kAppFlash.size()> flash{};
alignas(16) constinit std::array<u8, kAppRam.size()> ram{};

[[noreturn]] void refuse(std::string_view why, core::Address address, usize count) {
  core::Line<> line;
  line.text(why).text(": ").decimal(static_cast<u32>(count)).text(" bytes at ").address(address);
  throw BadAccess(std::string{line.view()});
}
}  // namespace

std::span<u8> bytes_at(core::Address address, usize count) {
  const u32 length = static_cast<u32>(count);
  if (kAppRam.contains(address, length)) return std::span{ram}.subspan(address - kAppRam.start, count);
  if (kAppFlash.contains(address, length)) return std::span{flash}.subspan(address - kAppFlash.start, count);
  refuse("access outside application memory", address, count);
}

std::span<u8> aligned_bytes_at(core::Address address, usize count, usize alignment) {
  if (address % alignment != 0) refuse("misaligned object", address, count);
  return bytes_at(address, count);
}

std::span<const u8> readable_flash(core::AddressRange range) {
  if (!kAppFlash.contains(range.start, range.size())) refuse("not flash", range.start, range.size());
  if (!machine().plans.empty() && kernel::ports::flash_of(machine().plans.back()).contains(range.start, 1))
    refuse("flash of the loaded process read in place", range.start, range.size());
  return bytes_at(range.start, range.size());
}

void reset_memory() {
  flash.fill(kErased);
  ram.fill(kGarbage);
}

}  // namespace host
