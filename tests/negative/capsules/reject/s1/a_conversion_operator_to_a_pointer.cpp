// S1: the class converts itself to a pointer wherever one is wanted.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Buffer {
 public:
  operator u8*() { return m_bytes.data(); }  // <- S1

 private:
  std::array<u8, 4> m_bytes{};
};
}  // namespace capsules
