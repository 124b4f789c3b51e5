// S1: a table of constants as a C array; an index beyond it reads what lies behind.
#include "core/types.hpp"
namespace capsules {
constexpr u32 kBaud[] = {9600, 19200, 115200};  // <- S1
u32 baud(u32 index) { return kBaud[index]; }  // <- S1
}  // namespace capsules
