// S10: an atomic, as if something else ran at the same time.
#include <atomic>  // <- S1

#include "core/types.hpp"
namespace capsules {
class Counter {
 public:
  void tick() { ++m_count; }

 private:
  std::atomic<u32> m_count{0};  // <- S10
};
}  // namespace capsules
