// hil/cycle_counter.hpp - a counter of processor cycles that always runs.
//
// Units    cycles, 64 bits: a driver extends a narrower counter itself.
// Context  kernel loop; immediate.
#pragma once
#include <concepts>

#include "core/types.hpp"

namespace hil {

template <class T>
concept CycleCounter = requires(T& counter) {
  { counter.now() } -> std::same_as<u64>;
};

}  // namespace hil
