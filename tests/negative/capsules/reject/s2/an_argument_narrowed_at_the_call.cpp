// S2: the callee's parameter is smaller than what is passed.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 entry(const std::array<u32, 8>& table, u8 index) { return table[index % 8]; }
u32 lookup(const std::array<u32, 8>& table, u32 index) { return entry(table, index); }  // <- S2
}  // namespace capsules
