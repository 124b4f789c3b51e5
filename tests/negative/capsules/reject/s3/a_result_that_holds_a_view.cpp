// S3: a view or an error.
#include <span>

#include "core/result.hpp"
namespace capsules {
core::Result<std::span<const u8>> body_of(std::span<const u8> packet) {
  if (packet.size() < 4) return core::fail(core::ErrorCode::Size);
  return packet.subspan(4);  // <- S3
}
}  // namespace capsules
