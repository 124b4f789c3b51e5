// S3: a subscript operator that gives a reference away.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Table {
 public:
  const u32& operator[](usize index) const { return m_values[index]; }  // <- S3

 private:
  std::array<u32, 4> m_values{};
};
}  // namespace capsules
