// S2: a length of 256 becomes 0.
#include "core/types.hpp"
namespace capsules {
struct Header { u8 length = 0; };
void set(Header& header, u32 length) { header.length = length; }  // <- S2
}  // namespace capsules
