// core/function.hpp - a function that is known when the board is built, to be called later. Never a closure that captured something.
#pragma once
#include <concepts>
#include <optional>
#include <type_traits>

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept;

namespace core {

template <class Signature>
class Function;

/// Always there: it has no default value, so none is forgotten. One word.
template <class Returned, class... Arguments>
class Function<Returned(Arguments...)> {
 public:
  constexpr Function(Returned (&function)(Arguments...)) : m_function{&function} {}
  template <class Closure>
    requires std::convertible_to<Closure, Returned (*)(Arguments...)> && (!std::same_as<Closure, Function>) && std::is_empty_v<Closure>
  constexpr Function(Closure closure) : m_function{closure} {}

  constexpr Returned operator()(Arguments... arguments) const { return m_function(static_cast<Arguments>(arguments)...); }

 private:
  Returned (*m_function)(Arguments...);
};

template <class Signature>
class OptionalFunction;

/// May be absent; calling it then is a failed check.
template <class Returned, class... Arguments>
class OptionalFunction<Returned(Arguments...)> {
 public:
  constexpr OptionalFunction() = default;
  constexpr OptionalFunction(std::nullopt_t) {}
  constexpr OptionalFunction(Returned (&function)(Arguments...)) : m_function{&function} {}
  template <class Closure>
    requires std::convertible_to<Closure, Returned (*)(Arguments...)> && std::is_empty_v<Closure>
  constexpr OptionalFunction(Closure closure) : m_function{closure} {}

  constexpr explicit operator bool() const { return m_function != nullptr; }
  constexpr Returned operator()(Arguments... arguments) const {
    if (m_function == nullptr) bulkhead_check_failed();
    return m_function(static_cast<Arguments>(arguments)...);
  }

 private:
  Returned (*m_function)(Arguments...) = nullptr;
};

}  // namespace core
