// S1: malloc, declared where it is needed so that no header shows it.
#include "core/types.hpp"
extern "C" void* malloc(usize bytes);  // <- S1
namespace capsules {
bool room() { return malloc(16) != nullptr; }  // <- S1
}  // namespace capsules
