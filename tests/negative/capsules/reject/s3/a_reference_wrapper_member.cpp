// S3: a reference that can be copied and assigned is a pointer.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
class Meter {
 public:
  constexpr explicit Meter(u32& count) : m_count{count} {}
  void tick() { ++m_count.get(); }

 private:
  std::reference_wrapper<u32> m_count;  // <- S3
};
}  // namespace capsules
