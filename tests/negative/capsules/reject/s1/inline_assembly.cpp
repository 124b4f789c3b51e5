// S1: one instruction only.
namespace capsules {
void pause() { asm("nop"); }  // <- S1
}  // namespace capsules
