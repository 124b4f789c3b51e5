// boards/common/initial_bytes.cpp - as the reset code does it (trap.S), for a part of RAM; layout.ld defines the symbols.
#include "boards/common/initial_bytes.hpp"

#include "core/types.hpp"

extern "C" {
extern std::byte _data_start, _data_end, _data_load;
}

namespace board::common {

void restore_initial(std::span<std::byte> storage) {
  const bool initialised = storage.data() >= &_data_start && storage.data() < &_data_end;
  // The objects are the capsule's own, it does not execute, and its initial values are what the linker put there.
  if (initialised) __builtin_memcpy(storage.data(), &_data_load + (storage.data() - &_data_start), storage.size());
  else __builtin_memset(storage.data(), 0, storage.size());
}

}  // namespace board::common
