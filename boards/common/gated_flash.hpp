// boards/common/gated_flash.hpp - one user's part of a flash memory that a capsule shares out, with the gate in between.
//
// Two capsules are involved in each call, and what fails is the one whose code executes: so the user's time does not end in the
// middle of what all users share.
// Errors   besides those of hil/flash.hpp: Busy or Fail from a capsule that is stopped. A buffer that it had is home again by then.
// Memory   two words.
#pragma once
#include <utility>

#include "boards/common/capsules.hpp"
#include "hil/flash.hpp"
#include "kernel/gate.hpp"

namespace board::common {

/// `Shared` is the capsule that shares it out: capsules/virtual_flash.hpp.
template <class Shared>
class GatedFlashPort {
 public:
  constexpr GatedFlashPort(Capsule owner, Shared& shared, u8 user) : m_shared{shared}, m_owner{capsule(owner)}, m_user{user} {}
  GatedFlashPort(const GatedFlashPort&) = delete;
  GatedFlashPort& operator=(const GatedFlashPort&) = delete;

  hil::FlashGeometry geometry() const { return m_shared.geometry(); }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) { return submit(Shared::Kind::Read, offset, std::move(bytes)); }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) { return submit(Shared::Kind::Write, offset, std::move(bytes)); }
  core::Result<> erase(u32 sector) {
    if (const auto taken = submit(Shared::Kind::Erase, sector, {}); !taken) return core::fail(taken.error().why);
    return {};
  }

 private:
  [[gnu::noinline]] core::Submitted<u8> submit(Shared::Kind kind, u32 place, core::Lease<u8> bytes) {
    core::Submitted<u8> answer = core::fail(core::Refused<u8>{});
    if (kernel::through_gate(m_owner, [&] { answer = m_shared.submit(m_user, kind, place, std::move(bytes)); })) return answer;
    if (!answer) core::Lender<u8>::send_home(std::move(answer.error().buffer));
    return core::refuse(kernel::refusal_of(m_owner), std::move(bytes));
  }

  Shared& m_shared;
  kernel::CapsuleId m_owner;
  u8 m_user;
};

}  // namespace board::common
