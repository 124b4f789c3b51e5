// S2: where the stack lies, from a builtin.
namespace capsules {
bool deep() { return __builtin_frame_address(0) != nullptr; }  // <- S2
}  // namespace capsules
