// boards/common/gated_clients.hpp - what stands between a capsule and whoever calls it back: the kernel's gate.
//
// The kernel's tables name the capsule of each entry; a device or another capsule knows only a client. So a board gives it one of
// these in the client's place. A capsule that is stopped hears nothing; what was to be handed to it goes home.
// Memory   three words each.
#pragma once
#include <utility>

#include "boards/common/capsules.hpp"
#include "capsules/console_input.hpp"
#include "capsules/console_source.hpp"
#include "capsules/virtual_alarm.hpp"
#include "hil/entropy.hpp"
#include "hil/flash.hpp"
#include "hil/uart.hpp"
#include "kernel/gate.hpp"

namespace board::common {

/// Out of line: it is rare.
[[gnu::noinline]] inline void not_taken(core::Lease<u8>& bytes) { core::Lender<u8>::send_home(std::move(bytes)); }

/// An interface, and the capsule that implements it.
template <class Interface>
class Gated : public Interface {
 public:
  constexpr Gated(Capsule owner, Interface& client) : m_client{client}, m_owner{capsule(owner)} {}

 protected:
  template <class Call>
  bool pass(Call call) const {
    if constexpr (std::is_empty_v<Call>) return kernel::through_gate(m_owner, m_client, call);
    else return kernel::through_gate(m_owner, [&client = m_client, call]() mutable { call(client); });
  }
  /// The same for a call that takes `bytes` along; what it has not taken goes home.
  void pass_buffer(core::Lease<u8>& bytes, auto call) const {
    if (!pass(call)) not_taken(bytes);
  }
  /// And for one that answers; `otherwise` if the capsule does not.
  auto ask(auto otherwise, auto call) const {
    auto answer = otherwise;
    return pass([&](Interface& client) { answer = call(client); }) ? answer : otherwise;
  }

 private:
  Interface& m_client;
  kernel::CapsuleId m_owner;
};

struct GatedAlarm final : Gated<hil::AlarmClient> {
  using Gated::Gated;
  void fired() override { (void)pass([](auto& client) { client.fired(); }); }
};

struct GatedVirtualAlarm final : Gated<capsules::VirtualAlarmClient> {
  using Gated::Gated;
  void expired(u8 alarm, u64 deadline, u64 now) override { (void)pass([=](auto& client) { client.expired(alarm, deadline, now); }); }
};

struct GatedTransmit final : Gated<hil::TransmitClient> {
  using Gated::Gated;
  void transmitted(core::Lease<u8> bytes, core::Result<usize> count) override {
    pass_buffer(bytes, [&](auto& client) { client.transmitted(std::move(bytes), count); });
  }
};

struct GatedReceive final : Gated<hil::ReceiveClient> {
  using Gated::Gated;
  void receive_ready() override { (void)pass([](auto& client) { client.receive_ready(); }); }
};

struct GatedEntropy final : Gated<hil::EntropyClient> {
  using Gated::Gated;
  void filled(core::Lease<u8> bytes, core::Result<usize> count) override {
    pass_buffer(bytes, [&](auto& client) { client.filled(std::move(bytes), count); });
  }
};

struct GatedFlash final : Gated<hil::FlashClient> {
  using Gated::Gated;
  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override {
    pass_buffer(bytes, [&](auto& client) { client.flash_read(std::move(bytes), outcome); });
  }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    pass_buffer(bytes, [&](auto& client) { client.flash_written(std::move(bytes), outcome); });
  }
  void flash_erased(core::Result<> outcome) override { (void)pass([=](auto& client) { client.flash_erased(outcome); }); }
};

struct GatedKernelInput final : Gated<capsules::KernelInput> {
  using Gated::Gated;
  void input(u8 byte) override { (void)pass([=](auto& client) { client.input(byte); }); }
  bool ready() const override { return ask(true, [](auto& client) { return client.ready(); }); }  // a byte for nobody is dropped
};

struct GatedKeySource final : Gated<capsules::KeySource> {
  using Gated::Gated;
  void resume() override { (void)pass([](auto& client) { client.resume(); }); }
};

struct GatedConsoleSource final : Gated<capsules::ConsoleSource> {
  using Gated::Gated;
  bool has_text() const override { return ask(false, [](auto& client) { return client.has_text(); }); }
  usize take_text(std::span<u8> to) override { return ask(usize{0}, [&](auto& client) { return client.take_text(to); }); }
  usize draw_prompt(std::span<u8> to) const override { return ask(usize{0}, [&](auto& client) { return client.draw_prompt(to); }); }
};

struct GatedConsoleDisplay final : Gated<capsules::ConsoleDisplay> {
  using Gated::Gated;
  void console_changed() override { (void)pass([](auto& client) { client.console_changed(); }); }
};

}  // namespace board::common
