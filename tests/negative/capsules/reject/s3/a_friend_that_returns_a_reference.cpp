// S3: the friend function is defined inside the class, and returns its inside.
#include "core/types.hpp"
namespace capsules {
class Counter {
  friend u32& raw(Counter& counter) { return counter.m_value; }  // <- S3
  u32 m_value = 0;
};
}  // namespace capsules
