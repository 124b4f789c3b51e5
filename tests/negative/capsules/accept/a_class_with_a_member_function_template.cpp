// accept: the callable is called and forgotten.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Slots {
 public:
  template <class Visit>
  void each(Visit visit) {
    for (u32& slot : m_slots) visit(slot);
  }
  u32 sum() {
    u32 total = 0;
    each([&](u32 slot) { total += slot; });
    return total;
  }

 private:
  std::array<u32, 4> m_slots{};
};
}  // namespace capsules
