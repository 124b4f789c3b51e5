// hil/deferral.hpp - how a device without an interrupt gets its turn: it asks to be called from the kernel loop.
//
// Why      a completion must never run inside the call that started the operation. The board connects the two ends.
#pragma once
#include <concepts>

namespace hil {

template <class T>
concept Deferral = requires(const T& later) {
  { later.raise() } -> std::same_as<void>;
};

/// The device's end: called once after any number of raise().
struct Deferred {
  virtual void proceed() = 0;

 protected:
  ~Deferred() = default;
};

}  // namespace hil
