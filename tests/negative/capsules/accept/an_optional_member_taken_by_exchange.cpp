// accept: the value is taken out by value before the optional is emptied.
#include <optional>
#include <utility>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 take() { return std::exchange(m_next, std::nullopt).value_or(0); }
  void put(u32 number) { m_next = number; }

 private:
  std::optional<u32> m_next{};
};
}  // namespace capsules
