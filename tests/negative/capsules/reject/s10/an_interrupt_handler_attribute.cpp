// S10: a capsule's function as a handler of interrupts.
namespace capsules {
__attribute__((interrupt("machine"))) void on_interrupt() {}  // <- S10
}  // namespace capsules
