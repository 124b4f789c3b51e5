// S3: the declaration is in the class, the mistake far below.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Table {
 public:
  u32& at(usize index);

 private:
  std::array<u32, 4> m_values{};
};
u32& Table::at(usize index) {
  return m_values[index];  // <- S3
}
}  // namespace capsules
