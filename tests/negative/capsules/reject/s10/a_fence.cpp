// S10: a fence orders what nobody else can see.
#include <atomic>  // <- S1
namespace capsules {
void settle() { std::atomic_thread_fence(std::memory_order_seq_cst); }  // <- S10
}  // namespace capsules
