// boards/common/initial_bytes.hpp - static objects as they were when the board was reset.
#pragma once
#include <cstddef>
#include <span>

namespace board::common {

/// The initial values that the image has for these bytes; zero where it has none.
void restore_initial(std::span<std::byte> storage);

}  // namespace board::common
