// S12: the loop calls begin(), which runs the loop.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
class Slots {
 public:
  std::span<u32>::iterator begin() { return all().begin(); }  // <- S2
  std::span<u32>::iterator end() { return all().end(); }  // <- S2
  u32 sum() {
    u32 total = 0;
    for (const u32 each : *this) total += each;  // <- S12
    return total;
  }

 private:
  std::span<u32> all() { return sum() == 0 ? std::span<u32>{} : std::span<u32>{m_slots}; }  // <- S12
  std::array<u32, 4> m_slots{};
};
}  // namespace capsules
