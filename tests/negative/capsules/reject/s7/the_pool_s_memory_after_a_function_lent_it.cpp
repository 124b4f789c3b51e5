// S7: the member function lends the pool; the view of its memory was taken before.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
class Sender {
 public:
  constexpr Sender(Device& device, std::span<u8> buffer) : m_device{device}, m_pool{buffer} {}
  bool send() {
    const std::span<u8> memory = m_pool.memory();
    const bool taken = start();
    memory[0] = 0;  // <- S7
    return taken;
  }

 private:
  bool start() { return m_device.transmit(m_pool.lend(4)).has_value(); }
  Device& m_device;
  core::Lender<u8> m_pool;
};
}  // namespace capsules
