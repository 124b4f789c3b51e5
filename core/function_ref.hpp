// core/function_ref.hpp - a closure of whoever calls, for the length of that call.
//
// Memory   two words, passed in registers.
#pragma once
#include <concepts>
#include <memory>
#include <type_traits>

namespace core {

class FunctionRef {
 public:
  template <class Closure>
    requires(!std::same_as<Closure, FunctionRef>)
  constexpr explicit FunctionRef(Closure& closure [[clang::lifetimebound]])
      // The pointer comes back as what it was made of.
      : m_call{[](void* it) { (*static_cast<Closure*>(it))(); }}, m_closure{std::addressof(closure)} {}

  /// call(object), for a closure that captured nothing.
  template <class Object, class Call>
    requires std::is_empty_v<Call>
  constexpr FunctionRef(Object& object [[clang::lifetimebound]], Call)
      : m_call{[](void* it) { Call{}(*static_cast<Object*>(it)); }}, m_closure{std::addressof(object)} {}

  void operator()() const { m_call(m_closure); }

 private:
  void (*m_call)(void* closure);
  void* m_closure;
};

}  // namespace core
