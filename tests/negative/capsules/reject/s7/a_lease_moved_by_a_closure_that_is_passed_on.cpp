// S7: the closure is called by the function it is passed to, and moves the buffer.
#include "core/lease.hpp"
namespace capsules {
template <class Act>
void run(Act act) { act(); }
usize keep(core::Lender<u8>& pool, core::Lease<u8> bytes) {
  run([&] { pool.take_back(std::move(bytes)); });
  return bytes.size();  // <- S7
}
}  // namespace capsules
