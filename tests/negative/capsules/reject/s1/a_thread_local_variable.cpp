// S1: there are no threads, and its storage is nowhere.
#include "core/types.hpp"
namespace capsules {
thread_local u32 t_count = 0;  // <- S1
}  // namespace capsules
