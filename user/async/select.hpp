// user/async/select.hpp - waiting for several at once: for the first of them, or for all.
//
//   const auto first = co_await select(buttons.next(), async::alarm::sleep_for(1s));    // a variant; first.index() tells which
//   const auto [text, time] = co_await join(read_name(), async::alarm::sleep_for(1s));  // a tuple
// What is written inside the call is cancelled when it has lost; a task that has a name goes on, and may be awaited again.
// Memory   12 bytes, and 4 for each of those waited for, besides those themselves.
#pragma once
#include <tuple>
#include <variant>

#include "user/async/awaited.hpp"

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

template <AwaitableHere... T>
auto select(T&&... awaited [[clang::lifetimebound]]) { return Select<std::remove_cvref_t<T>...>{awaited...}; }
template <AwaitableHere... T>
auto join(T&&... awaited [[clang::lifetimebound]]) { return Join<std::remove_cvref_t<T>...>{awaited...}; }

}  // namespace user
