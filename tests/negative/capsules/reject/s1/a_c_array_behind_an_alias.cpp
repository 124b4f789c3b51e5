// S1: an alias hides the brackets.
#include "core/types.hpp"
namespace capsules {
using Bytes = u8[16];  // <- S1
struct Line {
  Bytes bytes{};  // <- S1
};
}  // namespace capsules
