// S3: std::tie kept for later.
#include <tuple>

#include "core/types.hpp"
namespace capsules {
class Both {
 public:
  constexpr Both(u32& a, u32& b) : m_both{a, b} {}
  u32 sum() const { return std::get<0>(m_both) + std::get<1>(m_both); }

 private:
  std::tuple<u32&, u32&> m_both;  // <- S3
};
}  // namespace capsules
