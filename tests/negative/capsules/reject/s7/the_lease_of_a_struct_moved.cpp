// S7: the struct moved away, and with it the lease in it.
#include "core/lease.hpp"
namespace capsules {
struct Request {
  u32 place = 0;
  core::Lease<u8> bytes{};
};
usize queue(Request request, Request& last) {
  last = std::move(request);
  return request.bytes.size();  // <- S7
}
}  // namespace capsules
