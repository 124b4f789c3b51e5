// S1: a member function for volatile objects.
#include "core/types.hpp"
namespace capsules {
struct Flag {
  u32 value = 0;
  u32 read() volatile { return value; }  // <- S1
};
}  // namespace capsules
