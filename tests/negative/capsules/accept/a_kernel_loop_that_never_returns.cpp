// accept: the function says that it does not return, so it may turn for ever.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
template <class Turn>
[[noreturn]] void loop_for_ever(Turn turn) {
  for (;;) turn();
}
}  // namespace kernel
