// S1: an attribute that changes the code, spelled for clang.
namespace capsules {
[[clang::optnone]] void work() {}  // <- S1
}  // namespace capsules
