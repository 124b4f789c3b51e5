// tests/negative/objects/calls_the_kernel.cpp - a function of the kernel that no header of the capsule's declares.
namespace kernel {
void restart_everything();
}
namespace capsules {
struct Led {
  void command();
};
void Led::command() { kernel::restart_everything(); }
}  // namespace capsules
