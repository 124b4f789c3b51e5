// S1: owned by a unique_ptr, so from a heap.
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Node {
  u32 value = 0;
  std::unique_ptr<u32> next{};  // <- S4
};
}  // namespace capsules
