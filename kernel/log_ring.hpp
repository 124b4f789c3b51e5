// kernel/log_ring.hpp - the bytes that wait for the console.
//
// Memory   kLogBytes.
#pragma once
#include "core/ring.hpp"

namespace kernel {

inline constexpr usize kLogBytes = 2048;
/// Whoever puts a record asks for room first: records go in whole or not at all.
using LogRing = core::Ring<u8, kLogBytes>;

}  // namespace kernel
