// S2: no pointer is spelled: data() goes straight into a template's parameter.
#include <span>

#include "core/types.hpp"
namespace capsules {
template <class Device>
void send(Device& device, std::span<const u8> bytes) { device.start(bytes.data(), bytes.size()); }  // <- S2
}  // namespace capsules
