// S1: the same by pragma, a screen above the struct.
#include "core/types.hpp"
#pragma pack(push, 1)  // <- S1
namespace capsules {
struct Header {
  u8 kind = 0;
  u32 length = 0;
};
}  // namespace capsules
#pragma pack(pop)  // <- S1
