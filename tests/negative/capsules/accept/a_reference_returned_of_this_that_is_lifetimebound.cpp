// accept: an accessor of the object's own, with the attribute behind its parameters.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Table {
 public:
  u32& at(usize index) [[clang::lifetimebound]] { return m_values[index]; }
  const u32& first() const [[clang::lifetimebound]] { return m_values.front(); }

 private:
  std::array<u32, 4> m_values{};
};
}  // namespace capsules
