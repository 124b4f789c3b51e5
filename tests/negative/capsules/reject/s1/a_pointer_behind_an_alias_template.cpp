// S1: the pointer exists only once the alias template is used.
#include <type_traits>

#include "core/types.hpp"
namespace capsules {
template <class T>
using Handle = std::add_pointer_t<T>;
struct Job {
  Handle<u32> next = nullptr;  // <- S1
};
}  // namespace capsules
