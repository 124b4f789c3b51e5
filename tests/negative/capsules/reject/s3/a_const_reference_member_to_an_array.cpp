// S3: the configuration is kept by const reference: a temporary binds to it.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Filter {
 public:
  constexpr explicit Filter(const std::array<u32, 4>& weights) : m_weights{weights} {}
  u32 first() const { return m_weights[0]; }

 private:
  const std::array<u32, 4>& m_weights;  // <- S3
};
}  // namespace capsules
