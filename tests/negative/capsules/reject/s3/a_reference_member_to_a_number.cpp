// S3: a counter of somebody else's is kept by reference; only services that live for ever may be.
#include "core/types.hpp"
namespace capsules {
class Meter {
 public:
  constexpr explicit Meter(u32& count) : m_count{count} {}
  void tick() { ++m_count; }

 private:
  u32& m_count;  // <- S3
};
}  // namespace capsules
