// boards/common/gated_flash.hpp - one user's part of a flash memory that a capsule shares out, with the gate in between.
//
// Two capsules are involved in each call, and what fails is the one whose code executes: so the user's time does not end in the
// middle of what all users share.
// Errors   besides those of hil/flash.hpp: Busy or Fail from a capsule that is stopped. A buffer that it had is home again by then.
// Memory   three words.
#pragma once
#include <utility>

#include "boards/common/capsules.hpp"
#include "hil/flash.hpp"
#include "kernel/gate.hpp"

namespace board::common {

template <hil::Flash Port>
class GatedFlashPort {
 public:
  constexpr GatedFlashPort(Capsule owner, auto& shared, u8 user) : m_port{shared, user}, m_owner{capsule(owner)} {}
  GatedFlashPort(const GatedFlashPort&) = delete;
  GatedFlashPort& operator=(const GatedFlashPort&) = delete;

  hil::FlashGeometry geometry() const { return m_port.geometry(); }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) {
    return submit(std::move(bytes), [&](core::Lease<u8> lease) { return m_port.read(offset, std::move(lease)); });
  }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) {
    return submit(std::move(bytes), [&](core::Lease<u8> lease) { return m_port.write(offset, std::move(lease)); });
  }
  core::Result<> erase(u32 sector) {
    core::Result<> answer{};
    if (kernel::through_gate(m_owner, [&] { answer = m_port.erase(sector); })) return answer;
    return core::fail(kernel::refusal_of(m_owner));
  }

 private:
  core::Submitted<u8> submit(core::Lease<u8> bytes, auto call) {
    core::Submitted<u8> answer = core::fail(core::Refused<u8>{});
    if (kernel::through_gate(m_owner, [&] { answer = call(std::move(bytes)); })) return answer;
    if (!answer) core::Lender<u8>::send_home(std::move(answer.error().buffer));
    return core::fail(core::Refused<u8>{kernel::refusal_of(m_owner), std::move(bytes)});
  }

  Port m_port;
  kernel::CapsuleId m_owner;
};

}  // namespace board::common
