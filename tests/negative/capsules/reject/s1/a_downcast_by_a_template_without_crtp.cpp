// S1: the target of the downcast is a template argument, and nothing ties the two types together.
#include "core/types.hpp"
namespace capsules {
struct Message { u32 kind = 0; };
struct Long : Message { u32 words = 0; };
template <class To>
const To& as(const Message& message [[clang::lifetimebound]]) { return static_cast<const To&>(message); }  // <- S1
u32 words_of(const Message& message) { return as<Long>(message).words; }
}  // namespace capsules
