// S1: a list of what is ready, linked through its elements.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
struct Ready {
  u32 slot = 0;
  Ready* next = nullptr;  // <- S1
};
}  // namespace kernel
