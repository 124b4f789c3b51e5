// S1: an instruction outside of the islands.
// zone: kernel
namespace kernel {
void wait() { asm volatile("wfi"); }  // <- S1
}  // namespace kernel
