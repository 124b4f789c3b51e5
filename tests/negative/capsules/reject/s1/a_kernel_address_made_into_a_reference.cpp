// S1: an address that an application passed, as an object; the ports do that, after a check.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
u32 word_at(core::Address address) { return *reinterpret_cast<const u32*>(address); }  // <- S1
}  // namespace kernel
