// S2: to_address makes an address of the end iterator, too.
#include <array>
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
bool there(std::array<u8, 4>& bytes) { return std::to_address(bytes.end()) != nullptr; }  // <- S2
}  // namespace capsules
