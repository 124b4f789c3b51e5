// tests/fuzz/undestroyed.hpp - room for drivers whose power fails: they are left as they are, with buffers that will never come home.
#pragma once
#include <array>
#include <cstddef>
#include <new>
#include <utility>

#include "core/lease_registry.hpp"

namespace fuzz {

/// What is made here owns no memory elsewhere, and is forgotten when the next one is made.
template <class T>
class Undestroyed {
 public:
  template <class... Arguments>
  T& make(Arguments&&... arguments) {
    core::LeaseRegistry::recall([](core::Place) { return true; });
    return *new (m_bytes.data()) T(std::forward<Arguments>(arguments)...);
  }

 private:
  alignas(T) std::array<std::byte, sizeof(T)> m_bytes;
};

}  // namespace fuzz
