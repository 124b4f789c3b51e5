// S1: a member that points at the sample to be sent next, as one would do in C.
#include "core/types.hpp"
namespace capsules {
class Sampler {
 public:
  constexpr Sampler() = default;
  constexpr bool armed() const { return m_next != nullptr; }

 private:
  const u32* m_next = nullptr;  // <- S1
};
}  // namespace capsules
