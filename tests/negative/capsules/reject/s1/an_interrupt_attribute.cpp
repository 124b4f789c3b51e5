// S1: the function returns as an interrupt handler does.
namespace capsules {
[[gnu::interrupt]] void handler() {}  // <- S1
}  // namespace capsules
