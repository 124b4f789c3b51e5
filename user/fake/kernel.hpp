// user/fake/kernel.hpp - a kernel on the host for an application's logic: same system calls, simulated time, a log to look at.
//
//   fake::Kernel kernel;
//   auto& console = kernel.add<fake::Console>();
//   console.type("hello");
//   CHECK(kernel.run([] { return greet(); }).code == 0);
//   CHECK(console.output() == "hello to you\r\n");
//   CHECK(kernel.complaints().empty());
// One at a time. It does as the kernel does: ten upcalls wait at most, subscribing discards those that wait, upcalls run while the
// program yields, and a program that waits for what never comes is stopped and says so.
// Time passes only while the program waits. Units: ticks of kTicksPerSecond.
#pragma once
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "user/fake/buffers.hpp"
#include "user/fake/call.hpp"
#include "user/fake/driver.hpp"

namespace user::fake {

inline constexpr u32 kTicksPerSecond = 32'768;

/// How a program ended.
struct Ending {
  enum class How { Returned, Exited, Restarted, WaitsForEver } how{};
  u32 code = 0;
};

class Kernel {
 public:
  Kernel();
  Kernel(const Kernel&) = delete;
  Kernel& operator=(const Kernel&) = delete;
  ~Kernel();

  template <class D, class... Arguments>
  D& add(Arguments... arguments) {
    auto driver = std::make_unique<D>(*this, arguments...);
    D& added = *driver;
    m_drivers[added.number()] = std::move(driver);
    return added;
  }
  Ending run(const std::function<int()>& program);

  // What a test plans.
  /// The next `times` commands of this number fail.
  void fail(u32 driver, auto command, core::ErrorCode code, u32 times = 1) { plan_failure(driver, static_cast<u32>(command), code, times); }
  /// The next upcall of this id is lost, as when the queue was full.
  void lose_next(UpcallId id) { m_lost.push_back(id); }
  void after(std::chrono::microseconds delay, std::function<void()> act);

  // What a test looks at.
  const std::vector<Call>& calls() const { return m_calls; }
  usize count(contract::SystemCallClass kind, u32 driver, u32 number) const;
  /// Buffers that are still shared, that were changed while shared, or whose memory ended while shared; upcalls that were dropped.
  std::vector<std::string> complaints();
  u64 ticks() const { return m_ticks; }
  std::chrono::milliseconds time() const { return std::chrono::milliseconds{m_ticks * 1000 / kTicksPerSecond}; }

  // What a driver does.
  void upcall(UpcallId id, u32 argument0, u32 argument1, u32 argument2);
  std::span<const u8> lent(u32 driver, auto number) { return m_buffers.find({contract::SystemCallClass::ReadOnlyAllow, driver, static_cast<u32>(number)}); }
  std::span<const u8> shared(u32 driver, auto number) { return m_buffers.find({contract::SystemCallClass::ReadWriteAllow, driver, static_cast<u32>(number)}); }
  usize room(u32 driver, auto number) { return shared(driver, number).size(); }
  /// Writes into a shared buffer what fits; tells how many bytes that were.
  u32 write(u32 driver, auto number, std::span<const u8> bytes, u32 offset = 0) {
    return write_into(contract::SystemCallClass::ReadWriteAllow, driver, static_cast<u32>(number), bytes, offset);
  }
  u32 write_readable(u32 driver, auto number, std::span<const u8> bytes) {
    return write_into(contract::SystemCallClass::UserspaceReadableAllow, driver, static_cast<u32>(number), bytes, 0);
  }
  void at_tick(u64 tick, std::function<void()> act) { m_planned.emplace(tick, std::move(act)); }

  // What the gate does.
  Return system_call(contract::SystemCallClass kind, u32 driver, u32 number, std::uintptr_t first, std::uintptr_t second);
  Return yield(contract::YieldVariant variant, std::uintptr_t first, u32 second);

 private:
  struct Subscription {
    UpcallFunction function = nullptr;
    void* appdata = nullptr;
  };
  struct Queued {
    UpcallId id{};
    UpcallArguments arguments{};
  };
  struct Failure {
    u32 driver, command, left;
    core::ErrorCode code;
  };

  void plan_failure(u32 driver, u32 command, core::ErrorCode code, u32 times);
  Return dispatch(contract::SystemCallClass kind, Call& call, std::uintptr_t first, std::uintptr_t second);
  Return subscribe(Driver& driver, const Call& call, std::uintptr_t function, std::uintptr_t appdata);
  Return allow(Driver& driver, const Call& call, std::uintptr_t start, usize size);
  Return command(Driver& driver, const Call& call);
  Return exit(const Call& call);
  u32 write_into(contract::SystemCallClass kind, u32 driver, u32 number, std::span<const u8> bytes, u32 offset);
  bool run_one_upcall();
  std::optional<UpcallArguments> take(UpcallId id);
  void let_time_pass();

  std::map<u32, std::unique_ptr<Driver>> m_drivers{};
  std::map<std::pair<u32, u32>, Subscription> m_subscriptions{};
  SharedBuffers m_buffers{};
  std::deque<Queued> m_queue{};
  std::multimap<u64, std::function<void()>> m_planned{};
  std::vector<Failure> m_failures{};
  std::vector<UpcallId> m_lost{};
  std::vector<Call> m_calls{};
  std::vector<std::string> m_complaints{};
  u64 m_ticks = 1000;
  bool m_ended = false;
};

}  // namespace user::fake
