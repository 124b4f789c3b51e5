// S8: std::array of numbers is uninitialised, too.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct State {
  std::array<u8, 16> bytes;  // <- S8
};
}  // namespace capsules
