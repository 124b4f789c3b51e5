// S1: the pointer is in the alias only.
#include "core/types.hpp"
namespace capsules {
using Call = void (*)(u32);  // <- S1
struct Ticker {
  Call call = nullptr;  // <- S1
};
}  // namespace capsules
