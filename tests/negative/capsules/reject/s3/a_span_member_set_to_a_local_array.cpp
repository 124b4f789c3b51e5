// S3: the member outlives the array that it is made to view, and no warning of the compiler's says so.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
class Sender {
 public:
  void prepare() {
    std::array<u8, 4> local{1, 2, 3, 4};
    m_bytes = local;  // <- S3
  }
  usize left() const { return m_bytes.size(); }

 private:
  std::span<const u8> m_bytes{};  // <- S3
};
}  // namespace capsules
