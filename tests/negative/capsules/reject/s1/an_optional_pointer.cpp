// S1: optional of a pointer says "perhaps a pointer", which is a pointer all the same.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct Queue {
  std::optional<u32*> head{};  // <- S1
};
}  // namespace capsules
