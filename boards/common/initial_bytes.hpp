// boards/common/initial_bytes.hpp - static objects as they were when the board was reset.
#pragma once
#include <cstddef>
#include <span>

namespace board::common {

/// From the first byte of `first` to the last of `last`, which stands behind it in one object.
std::span<std::byte> spanning(std::span<std::byte> first, std::span<std::byte> last);

/// The initial values that the image has for these bytes; zero where it has none.
void restore_initial(std::span<std::byte> storage);

}  // namespace board::common
