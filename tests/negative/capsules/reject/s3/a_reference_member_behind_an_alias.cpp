// S3: the ampersand is in an alias.
#include "core/types.hpp"
namespace capsules {
using Count = u32&;
class Meter {
 public:
  constexpr explicit Meter(u32& count) : m_count{count} {}
  void tick() { ++m_count; }

 private:
  Count m_count;  // <- S3
};
}  // namespace capsules
