// kernel/process_factory.hpp - from a checked header to a process: a block of RAM, a record in it, a first life.
//
// Errors   LoadError; nothing is taken and no slot used when one occurs.
// Context  kernel loop; the object belongs to no process.
#pragma once
#include <string_view>

#include "contract/tbf.hpp"
#include "core/optional_ref.hpp"
#include "kernel/process_table.hpp"

namespace kernel {

enum class LoadError : u8 { NoProcessSlot, FlashNotProtectable, FixedRamNotFree, NotEnoughRam };

inline constexpr LoadError kLastLoadError = LoadError::NotEnoughRam;
constexpr std::string_view describe(LoadError error) {
  switch (error) {
    case LoadError::NoProcessSlot: return "there is no process slot left";
    case LoadError::FlashNotProtectable: return "the protection hardware cannot cover its flash exactly";
    case LoadError::FixedRamNotFree: return "the RAM it is linked for is not free, too small or not protectable";
    case LoadError::NotEnoughRam: return "there is not enough RAM left";
  }
  return "";
}

core::Result<core::OptionalRef<Process>, LoadError> create_process(core::Address object, const contract::tbf::Header& header, ShortId short_id);

/// Where a program that needs so much RAM, and can be moved, would be put now.
std::optional<core::Address> free_ram_for(u32 minimum_app_bytes);

/// The application's name where it lies in flash.
std::string_view name_in_flash(core::Address object, const contract::tbf::Header& header);

}  // namespace kernel
