// kernel/ports/placement.hpp - builds a process record in the RAM block that it describes, finds it again, and views text in flash.
#pragma once
#include <new>
#include <string_view>

#include "kernel/ports/memory.hpp"
#include "kernel/process.hpp"

namespace kernel::ports {

inline Process& place_process(core::Address record, const Process::Image& image, const ProcessMemory::Layout& layout) {
  // UNSAFE(placement): the block was just allocated; record .. record + sizeof(Process) is its aligned, unused top.
  return *new (static_cast<void*>(&object_at<Process>(record))) Process(image, layout);
}

inline Process& process_of(UserContext& context) {
  // The cast down is right: trap code goes on in processes only, so what it interrupts is part of a record.
  return static_cast<Process&>(context);
}

/// Text of an application's header. Flash does not change while the kernel runs.
inline std::string_view flash_text(core::AddressRange range) {
  const auto bytes = flash_bytes(range);
  // UNSAFE(text): char may alias any byte.
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace kernel::ports
