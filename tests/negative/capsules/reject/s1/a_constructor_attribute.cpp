// S1: code that runs before the kernel has begun.
namespace capsules {
__attribute__((constructor)) void early() {}  // <- S1
}  // namespace capsules
