// S10: atomic_ref over a plain member.
#include <atomic>  // <- S1

#include "core/types.hpp"
namespace capsules {
void tick(u32& count) { std::atomic_ref{count}.fetch_add(1); }  // <- S10
}  // namespace capsules
