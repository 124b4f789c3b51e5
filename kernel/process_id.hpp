// kernel/process_id.hpp - names one life of a process: a restarted process gets a new id.
#pragma once
#include "core/types.hpp"

namespace kernel {

/// `slot` says where to look, `life` whether what is there is still meant. Lives are numbered from 1
/// over all processes since boot, so an id that outlives its process never fits again.
struct ProcessId {
  u32 life = 0;
  u8 slot = 0xff;
  friend constexpr bool operator==(ProcessId, ProcessId) = default;
};

}  // namespace kernel
