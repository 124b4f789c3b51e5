// S3: the list's elements are an array that ends with the full expression.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Menu {
 public:
  constexpr Menu(std::initializer_list<u32> items) : m_items(items) {}
  usize size() const { return m_items.size(); }

 private:
  std::initializer_list<u32> m_items;  // <- S3
};
}  // namespace capsules
