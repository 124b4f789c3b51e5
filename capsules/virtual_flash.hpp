// capsules/virtual_flash.hpp - one flash memory for several users: their operations are done one after the other.
//
// Every user has the whole memory; who may use which sectors is a matter of the layouts that the board gives them.
// Errors   as in hil/flash.hpp; an operation that the device refuses when its turn comes ends with the reason in its completion.
// Context  kernel loop; one operation of each user at a time, round robin. Clients hear of their own by a deferred call: they may be
//          virtualisers themselves, and none is called from within the device's completion.
#pragma once
#include <array>
#include <optional>

#include "hil/flash_operation.hpp"
#include "kernel/driver.hpp"

namespace capsules {

template <hil::Flash Device, u8 Users>
class VirtualFlash final : public hil::FlashClient, public kernel::DeferredCallClient {
 public:
  using Kind = hil::FlashOperation::Kind;

  constexpr VirtualFlash(Device& device, std::array<core::OptionalRef<hil::FlashClient>, Users> clients, kernel::DeferredCall tell_later)
      : m_device{device}, m_clients{clients}, m_tell_later{tell_later} {}
  VirtualFlash(const VirtualFlash&) = delete;
  VirtualFlash& operator=(const VirtualFlash&) = delete;

  hil::FlashGeometry geometry() const { return m_device.geometry(); }

  core::Submitted<u8> submit(u8 user, Kind kind, u32 place, core::Lease<u8> bytes) {
    Request& request = m_requests[user];
    if (request.kind != Kind::None) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (m_serving) return enqueue(request, kind, place, std::move(bytes));
    auto taken = start(kind, place, std::move(bytes));
    if (!taken) return taken;
    request.kind = kind;
    m_serving = user;
    return taken;
  }

  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override { complete(std::move(bytes), outcome); }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override { complete(std::move(bytes), outcome); }
  void flash_erased(core::Result<> outcome) override { complete({}, outcome); }
  void deferred_call() override {
    for (u8 user = 0; user < Users; ++user)
      if (m_requests[user].done) tell(user);
  }

 private:
  struct Request {
    Kind kind = Kind::None;
    u32 place = 0;  // an offset, or a sector to erase
    core::Lease<u8> bytes{};
    bool done = false;  // and its client has not heard of it
    core::Result<> outcome{};
  };


  core::Submitted<u8> enqueue(Request& request, Kind kind, u32 place, core::Lease<u8> bytes) {
    const hil::FlashGeometry all = geometry();
    const bool fits = kind == Kind::Erase ? place < all.sectors : kind == Kind::Read ? all.readable(place, bytes.size()) : all.writable(place, bytes.size());
    if (kind != Kind::Erase && bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    if (!fits) return core::refuse(core::ErrorCode::Invalid, std::move(bytes));
    request.kind = kind;
    request.place = place;
    request.bytes = std::move(bytes);
    return {};
  }
  core::Submitted<u8> start(Kind kind, u32 place, core::Lease<u8> bytes) {
    if (kind == Kind::Read) return m_device.read(place, std::move(bytes));
    if (kind == Kind::Write) return m_device.write(place, std::move(bytes));
    if (const auto taken = m_device.erase(place); !taken) return core::refuse<u8>(taken.error(), {});
    return {};
  }

  /// The next user's operation is under way before the client hears of its own.
  void complete(core::Lease<u8> bytes, core::Result<> outcome) {
    const u8 user = *std::exchange(m_serving, std::nullopt);
    note_done(user, std::move(bytes), outcome);
    start_next(user);
  }
  void note_done(u8 user, core::Lease<u8> bytes, core::Result<> outcome) {
    Request& request = m_requests[user];
    request.bytes = std::move(bytes);
    request.outcome = outcome;
    request.done = true;
    m_tell_later.raise();
  }
  /// The client may ask for its next operation at once.
  void tell(u8 user) {
    Request& request = m_requests[user];
    const Kind kind = std::exchange(request.kind, Kind::None);
    const core::Result<> outcome = request.outcome;
    core::Lease<u8> bytes = std::move(request.bytes);
    request.done = false;
    if (kind == Kind::Read) return m_clients[user]->flash_read(std::move(bytes), outcome);
    if (kind == Kind::Write) return m_clients[user]->flash_written(std::move(bytes), outcome);
    m_clients[user]->flash_erased(outcome);
  }
  void start_next(u8 after) {
    for (u32 i = 1; i < Users; ++i) {
      const u8 user = static_cast<u8>((after + i) % Users);
      Request& request = m_requests[user];
      if (request.kind == Kind::None || request.done) continue;
      auto taken = start(request.kind, request.place, std::move(request.bytes));
      if (taken) m_serving = user;
      if (taken) return;
      note_done(user, std::move(taken.error().buffer), core::fail(taken.error().why));
    }
  }

  Device& m_device;
  std::array<core::OptionalRef<hil::FlashClient>, Users> m_clients;
  kernel::DeferredCall m_tell_later;
  std::array<Request, Users> m_requests{};
  std::optional<u8> m_serving{};
};

/// What one user sees: a flash memory.
template <class Shared>
class FlashPort {
 public:
  constexpr FlashPort(Shared& shared, u8 user) : m_shared{shared}, m_user{user} {}
  FlashPort(const FlashPort&) = delete;
  FlashPort& operator=(const FlashPort&) = delete;

  hil::FlashGeometry geometry() const { return m_shared.geometry(); }
  core::Submitted<u8> read(u32 offset, core::Lease<u8> bytes) { return m_shared.submit(m_user, Shared::Kind::Read, offset, std::move(bytes)); }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) { return m_shared.submit(m_user, Shared::Kind::Write, offset, std::move(bytes)); }
  core::Result<> erase(u32 sector) {
    if (const auto taken = m_shared.submit(m_user, Shared::Kind::Erase, sector, {}); !taken) return core::fail(taken.error().why);
    return {};
  }

 private:
  Shared& m_shared;
  u8 m_user;
};

}  // namespace capsules
