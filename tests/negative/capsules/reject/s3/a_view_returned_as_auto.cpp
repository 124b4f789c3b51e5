// S3: auto hides that what is returned is a view.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
class Buffer {
 public:
  auto front() { return std::span{m_bytes}.first(2); }  // <- S3

 private:
  std::array<u8, 4> m_bytes{};
};
}  // namespace capsules
