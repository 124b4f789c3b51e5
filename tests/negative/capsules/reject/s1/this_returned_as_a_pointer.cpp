// S1: a chain of calls by pointer; the caller keeps the pointer.
#include "core/types.hpp"
namespace capsules {
class Builder {
 public:
  Builder* add(u32 value) {  // <- S1
    m_sum += value;
    return this;  // <- S1
  }

 private:
  u32 m_sum = 0;
};
}  // namespace capsules
