// S2: the new value is narrowed inside of std::exchange.
#include <utility>

#include "core/types.hpp"
namespace capsules {
struct Header { u8 length = 0; };
u8 replace(Header& header, u32 length) { return std::exchange(header.length, length); }  // <- S2
}  // namespace capsules
