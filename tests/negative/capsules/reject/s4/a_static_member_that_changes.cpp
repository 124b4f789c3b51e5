// S4: a static data member is a global.
#include "core/types.hpp"
namespace capsules {
struct Request {
  static inline u32 s_count = 0;  // <- S4
  static u32 next() { return ++s_count; }
};
}  // namespace capsules
