// S3: a view and its position as a pair.
#include <span>
#include <utility>

#include "core/types.hpp"
namespace capsules {
class Cursor {
 public:
  u32 place() const { return m_state.second; }

 private:
  std::pair<std::span<const u8>, u32> m_state{};  // <- S3
};
}  // namespace capsules
