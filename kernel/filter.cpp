// kernel/filter.cpp - walks the permission entries, 16 bytes each, where they lie in flash.
#include "kernel/filter.hpp"

#include <array>

#include "kernel/log.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_name.hpp"

namespace kernel {
namespace {
constexpr u32 kEntryBytes = 16;
constexpr u32 kCommandsPerEntry = 64;

struct Permission {
  u32 driver = 0;
  u32 offset = 0;  // commands [64 * offset, 64 * offset + 64)
  u64 mask = 0;
};

u32 word_at(const std::array<u8, kEntryBytes>& bytes, u32 offset) {
  u32 word = 0;
  for (u32 i = 0; i < 4; ++i) word |= static_cast<u32>(bytes[offset + i]) << (8 * i);
  return word;
}

u32 permission_count(const Process& caller) { return caller.permissions().size() / kEntryBytes; }

/// The loader checked that all entries lie inside the header.
Permission permission(const Process& caller, u32 index) {
  std::array<u8, kEntryBytes> bytes{};
  ports::copy_from_user(bytes, caller.permissions().start + index * kEntryBytes);
  return {.driver = word_at(bytes, 0), .offset = word_at(bytes, 4),
          .mask = word_at(bytes, 8) | static_cast<u64>(word_at(bytes, 12)) << 32};
}

/// Always false: the answer to the caller.
bool refuse_command(Process& caller, u32 driver_number, u32 command_number) {
  if (!caller.first_refusal()) return false;
  const ProcessName name{caller};
  const core::AddressRange list = caller.permissions();
  if (list.size() != 0)
    log<"{text}: permission refused: command {} of driver {address} is not in its header's list, {address} to {address}">(
        LogLevel::Warning, name.view(), command_number, driver_number, list.start, list.end);
  else
    log<"{text}: permission refused: command {} of driver {address} is not in its header's list, which is empty">(
        LogLevel::Warning, name.view(), command_number, driver_number);
  return false;
}
bool refuse_driver(Process& caller, u32 driver_number) {
  if (!caller.first_refusal()) return false;
  const ProcessName name{caller};
  const core::AddressRange list = caller.permissions();
  if (list.size() != 0)
    log<"{text}: permission refused: a buffer or upcall of driver {address} is not in its header's list, {address} to {address}">(
        LogLevel::Warning, name.view(), driver_number, list.start, list.end);
  else
    log<"{text}: permission refused: a buffer or upcall of driver {address} is not in its header's list, which is empty">(
        LogLevel::Warning, name.view(), driver_number);
  return false;
}
}  // namespace

bool listed_driver(Process& caller, u32 driver_number) {
  for (u32 i = 0; i < permission_count(caller); ++i)
    if (permission(caller, i).driver == driver_number) return true;
  return refuse_driver(caller, driver_number);
}

bool listed_command(Process& caller, u32 driver_number, u32 command_number) {
  for (u32 i = 0; i < permission_count(caller); ++i) {
    const Permission entry = permission(caller, i);
    if (entry.driver != driver_number || entry.offset != command_number / kCommandsPerEntry) continue;
    if ((entry.mask >> (command_number % kCommandsPerEntry) & 1) != 0) return true;
  }
  return refuse_command(caller, driver_number, command_number);
}

}  // namespace kernel
