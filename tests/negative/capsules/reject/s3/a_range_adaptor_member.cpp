// S3: a filtered view of an array is a reference to it.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
class Recent {
 public:
  constexpr explicit Recent(std::array<u32, 8>& values) : m_recent{values | std::views::take(2)} {}
  usize size() const { return m_recent.size(); }

 private:
  decltype(std::declval<std::array<u32, 8>&>() | std::views::take(2)) m_recent;  // <- S3
};
}  // namespace capsules
