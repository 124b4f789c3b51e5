// S3: decltype of a parenthesised name is a reference.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_total = 0;
class Meter {
 public:
  constexpr explicit Meter(u32& count) : m_count{count} {}
  void tick() { ++m_count; }

 private:
  decltype((g_total)) m_count;  // <- S3
};
}  // namespace capsules
