// S9: a whole struct is read from bytes, an enumeration in it.
#include <array>
#include <bit>

#include "core/types.hpp"
namespace capsules {
enum class Kind : u8 { Data, Control };
struct Header {
  Kind kind = Kind::Data;
  u8 length = 0;
};
Header header_of(std::array<u8, 2> bytes) { return std::bit_cast<Header>(bytes); }  // <- S9
}  // namespace capsules
