// S1: two equal structs differ in their padding.
#include "core/types.hpp"
namespace capsules {
struct Entry {
  u8 kind = 0;
  u32 value = 0;
};
bool same(const Entry& a, const Entry& b) { return __builtin_memcmp(&a, &b, sizeof a) == 0; }  // <- S1
}  // namespace capsules
