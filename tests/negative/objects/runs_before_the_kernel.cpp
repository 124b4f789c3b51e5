// tests/negative/objects/runs_before_the_kernel.cpp - an object whose constructor is not evaluated by the compiler.
namespace capsules {
int early_answer();
int answer = early_answer();
}  // namespace capsules
