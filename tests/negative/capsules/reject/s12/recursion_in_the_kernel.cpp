// S12: a process is stopped, which stops the one that waits for it.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
u32 stop_all(const std::array<u32, 8>& waits_for, u32 slot) { return slot == 0 ? 0 : stop_all(waits_for, waits_for[slot % 8]); }  // <- S12
}  // namespace kernel
