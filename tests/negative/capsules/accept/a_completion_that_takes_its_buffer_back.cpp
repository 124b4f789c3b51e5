// accept: the bytes are looked at first, and moved last.
#include "hil/uart.hpp"
namespace capsules {
class Sender final : public hil::TransmitClient {
 public:
  constexpr explicit Sender(std::span<u8> buffer) : m_buffer{buffer} {}
  void transmitted(core::Lease<u8> bytes, core::Result<usize> count) override {
    m_sent += static_cast<u32>(count.value_or(bytes.size()));
    m_buffer.take_back(std::move(bytes));
  }

 private:
  core::Lender<u8> m_buffer;
  u32 m_sent = 0;
};
}  // namespace capsules
