// user/async/timeout.hpp - waiting for something, but only for so long.
//
//   const auto read = co_await timeout(100ms, async::console::read(bytes));   // Reason::TimedOut if it took longer
// What is written inside the call is cancelled then; a task that has a name goes on.
// Memory   about 60 bytes besides what is waited for.
#pragma once
#include "user/async/operation.hpp"
#include "user/async/select.hpp"
#include "user/async/timers.hpp"

namespace user {

/// Who says that it took too long: the driver that is waited for, or else the clock.
template <class T>
inline constexpr u32 driver_behind = contract::alarm::kDriver;
template <class R>
inline constexpr u32 driver_behind<Operation<R>> = R::kUpcall.driver;

/// The value, or TimedOut. A Result stays one Result.
template <class T>
struct TimedValue {
  using Type = Result<T>;
};
template <class T>
struct TimedValue<Result<T>> {
  using Type = Result<T>;
};

template <Awaitable T>
class [[nodiscard("co_await it")]] Timeout : public Awaited<Timeout<T>> {
 public:
  using Value = TimedValue<ValueOf<T>>::Type;
  Timeout(std::chrono::milliseconds limit, T& awaited) : m_limit{limit}, m_select{awaited, m_limit} {}

  bool start() {
    m_select.when_over([](Pending&, void* self) { static_cast<Timeout*>(self)->continue_now(); }, this);
    return m_select.start();
  }
  Value result() {
    auto first = m_select.result();
    if (auto* const value = std::get_if<0>(&first)) return value_or_nothing(*value);
    return core::fail(Error{driver_behind<T>, Reason::TimedOut});
  }

 private:
  template <class Got>
  static Value value_or_nothing(Got& value) {
    if constexpr (std::is_same_v<Got, std::monostate>) return {};
    else return std::move(value);
  }
  Sleep m_limit;
  Select<T, Sleep> m_select;
};

template <AwaitableHere T>
auto timeout(std::chrono::milliseconds limit, T&& awaited [[clang::lifetimebound]]) { return Timeout<std::remove_cvref_t<T>>{limit, awaited}; }

}  // namespace user
