// accept: the lambda moves the parameter that it refers to, and is called right before a return.
#include "core/lease.hpp"
namespace capsules {
core::Submitted<u8> begin(bool busy, core::Lease<u8> bytes, core::Lease<u8>& kept) {
  const auto refuse = [&](core::ErrorCode why) -> core::Submitted<u8> { return core::fail(core::Refused<u8>{why, std::move(bytes)}); };
  if (busy) return refuse(core::ErrorCode::Busy);
  if (bytes.size() == 0) return refuse(core::ErrorCode::Size);
  kept = std::move(bytes);
  return {};
}
}  // namespace capsules
