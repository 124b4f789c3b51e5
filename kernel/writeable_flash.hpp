// kernel/writeable_flash.hpp - the parts of its own flash that an application declared writeable.
#pragma once
#include <optional>

#include "kernel/process.hpp"

namespace kernel {

u32 writeable_regions(const Process& process);
/// Addresses of region `index`; none if there is no such region, or it is empty or leaves the flash.
std::optional<core::AddressRange> writeable_region(const Process& process, u32 index);

}  // namespace kernel
