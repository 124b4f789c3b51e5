// user/async/select.hpp - waiting for several at once: the first of them, all of them, or one for a limited time.
//
//   const auto first = co_await select(buttons.next(), async::alarm::sleep_for(1s));    // a variant; first.index() tells which
//   const auto [text, time] = co_await join(read_name(), async::alarm::sleep_for(1s));  // a tuple
//   const auto read = co_await timeout(100ms, async::console::read(bytes));             // Reason::TimedOut if it took longer
// What is written inside the call is cancelled when it has lost; a task that has a name goes on, and may be awaited again.
// Memory   12 bytes, and 4 for each of those waited for, besides those themselves.
#pragma once
#include <tuple>
#include <variant>

#include "user/async/alarm.hpp"
#include "user/async/operation.hpp"

namespace user {

/// A value for those that have none.
template <Awaitable T>
auto value_of(T& awaited) {
  if constexpr (std::is_void_v<ValueOf<T>>) return awaited.result(), std::monostate{};
  else return awaited.result();
}

/// What select() and join() have in common: those waited for, and a way to no longer hear of them.
template <class Self, Awaitable... T>
class Several : public Awaited<Self> {
 public:
  explicit Several(T&... awaited) : m_awaited{awaited...} {}
  ~Several() {
    ready.remove(*this);
    forget(std::index_sequence_for<T...>{});
  }

 protected:
  template <usize Index>
  auto& at() { return std::get<Index>(m_awaited); }
  /// True: it was over at once.
  template <usize Index>
  bool begin(Pending::Continuation told) {
    at<Index>().when_over(told, this);
    return at<Index>().start();
  }

 private:
  template <usize... Index>
  void forget(std::index_sequence<Index...>) {
    (at<Index>().when_over([](Pending&, void*) {}, nullptr), ...);
  }
  std::tuple<T&...> m_awaited;
};

template <Awaitable... T>
class [[nodiscard("co_await it")]] Select : public Several<Select<T...>, T...> {
 public:
  using Value = std::variant<decltype(value_of(std::declval<T&>()))...>;
  using Several<Select, T...>::Several;

  /// The first that is over at once is the one; those behind it do not begin.
  bool start() { return begin_all(std::index_sequence_for<T...>{}); }
  Value result() { return pick<0>(); }

 private:
  static constexpr usize kNone = sizeof...(T);

  template <usize... Index>
  bool begin_all(std::index_sequence<Index...>) { return (try_begin<Index>() || ...); }
  template <usize Index>
  bool try_begin() {
    if (!this->template begin<Index>(&told<Index>)) return false;
    m_first = Index;
    return true;
  }
  template <usize Index>
  static void told(Pending&, void* self) {
    Select& select = *static_cast<Select*>(self);
    if (select.m_first != kNone) return;
    select.m_first = Index;
    select.continue_now();
  }
  template <usize Index>
  Value pick() {
    if constexpr (Index + 1 < sizeof...(T))
      if (m_first != Index) return pick<Index + 1>();
    return Value{std::in_place_index<Index>, value_of(this->template at<Index>())};
  }

  usize m_first = kNone;
};

template <Awaitable... T>
class [[nodiscard("co_await it")]] Join : public Several<Join<T...>, T...> {
 public:
  using Value = std::tuple<decltype(value_of(std::declval<T&>()))...>;
  using Several<Join, T...>::Several;

  bool start() {
    begin_all(std::index_sequence_for<T...>{});
    return m_missing == 0;
  }
  Value result() { return make(std::index_sequence_for<T...>{}); }

 private:
  template <usize... Index>
  void begin_all(std::index_sequence<Index...>) { ((m_missing -= this->template begin<Index>(&told) ? 1 : 0), ...); }
  static void told(Pending&, void* self) {
    Join& join = *static_cast<Join*>(self);
    if (--join.m_missing == 0) join.continue_now();
  }
  template <usize... Index>
  Value make(std::index_sequence<Index...>) { return Value{value_of(this->template at<Index>())...}; }

  usize m_missing = sizeof...(T);
};

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

template <class... T>
auto select(T&&... awaited [[clang::lifetimebound]]) { return Select<std::remove_cvref_t<T>...>{awaited...}; }
template <class... T>
auto join(T&&... awaited [[clang::lifetimebound]]) { return Join<std::remove_cvref_t<T>...>{awaited...}; }
template <class T>
auto timeout(std::chrono::milliseconds limit, T&& awaited [[clang::lifetimebound]]) { return Timeout<std::remove_cvref_t<T>>{limit, awaited}; }

}  // namespace user
