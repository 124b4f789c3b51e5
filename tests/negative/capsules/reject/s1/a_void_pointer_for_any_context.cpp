// S1: void* for "anything at all".
#include "core/types.hpp"
namespace capsules {
struct Context {
  void* user = nullptr;  // <- S1
};
}  // namespace capsules
