// S2: builtins are not part of the language that is checked; a failed check is what one calls instead.
namespace capsules {
void leave() { __builtin_trap(); }  // <- S2
}  // namespace capsules
