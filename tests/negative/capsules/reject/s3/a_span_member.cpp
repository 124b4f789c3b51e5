// S3: the bytes to be sent are remembered where they lie, and are gone when they are sent.
#include <span>

#include "core/types.hpp"
namespace capsules {
class Sender {
 public:
  constexpr explicit Sender(std::span<const u8> bytes) : m_bytes{bytes} {}
  usize left() const { return m_bytes.size(); }

 private:
  std::span<const u8> m_bytes;  // <- S3
};
}  // namespace capsules
