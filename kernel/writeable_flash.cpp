// kernel/writeable_flash.cpp - entries {offset from the object's start, size}, read where they lie in flash.
#include "kernel/writeable_flash.hpp"

#include <array>

#include "kernel/ports/memory.hpp"

namespace kernel {
namespace {
constexpr u32 kEntryBytes = 8;

u32 flash_word(core::Address address) {
  std::array<u8, 4> bytes{};
  ports::copy_from_user(bytes, address);
  return bytes[0] | static_cast<u32>(bytes[1]) << 8 | static_cast<u32>(bytes[2]) << 16 | static_cast<u32>(bytes[3]) << 24;
}
}  // namespace

u32 writeable_regions(const Process& process) { return process.writeable_regions().size() / kEntryBytes; }

std::optional<core::AddressRange> writeable_region(const Process& process, u32 index) {
  if (index >= writeable_regions(process)) return std::nullopt;
  const core::Address entry = process.writeable_regions().start + index * kEntryBytes;
  const auto& flash = process.memory().layout().flash;
  const u32 offset = flash_word(entry);
  const u32 size = flash_word(entry + 4);
  if (size == 0 || offset > flash.size() || size > flash.size() - offset) return std::nullopt;
  return core::AddressRange{flash.start + offset, flash.start + offset + size};
}

}  // namespace kernel
