// S3: the conversion is implicit: a view of a temporary is made without a word.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
class Buffer {
 public:
  operator std::span<const u8>() const { return m_bytes; }  // <- S3

 private:
  std::array<u8, 4> m_bytes{};
};
}  // namespace capsules
