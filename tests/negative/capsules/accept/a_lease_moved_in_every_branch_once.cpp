// accept: each path moves the buffer exactly once.
#include "core/lease.hpp"
namespace capsules {
core::Submitted<u8> keep(core::Lease<u8>& kept, core::Lease<u8> bytes) {
  if (kept) return core::fail(core::Refused<u8>{core::ErrorCode::Busy, std::move(bytes)});
  if (bytes.size() == 0) return core::fail(core::Refused<u8>{core::ErrorCode::Size, std::move(bytes)});
  kept = std::move(bytes);
  return {};
}
}  // namespace capsules
