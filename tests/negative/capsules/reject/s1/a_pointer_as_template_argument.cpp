// S1: the container is harmless, its elements are pointers.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Queue {
  std::array<u32*, 4> waiting{};  // <- S1
};
}  // namespace capsules
