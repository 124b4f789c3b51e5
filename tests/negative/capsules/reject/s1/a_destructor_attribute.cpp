// S1: code that runs when nothing else does any more.
namespace capsules {
[[gnu::destructor]] void late() {}  // <- S1
}  // namespace capsules
