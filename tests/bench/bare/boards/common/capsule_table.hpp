// tests/bench/bare/boards/common/capsule_table.hpp - in place of boards/common/capsule_table.hpp: nobody asks which capsules there are.
#pragma once
#include "boards/common/capsules.hpp"
#include "kernel/board_tables.hpp"

namespace board::common {

template <auto&...>
consteval std::array<kernel::CapsuleEntry, 0> capsule_table() {
  return {};
}

}  // namespace board::common
