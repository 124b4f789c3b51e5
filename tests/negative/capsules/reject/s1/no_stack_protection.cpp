// S1: a function that the stack's guard leaves out.
namespace capsules {
[[gnu::no_stack_protector]] void work() {}  // <- S1
}  // namespace capsules
