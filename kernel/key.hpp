// kernel/key.hpp - a capability: only Owner can make one, so `void f(Key<Owner>)` is callable by Owner alone.
#pragma once

namespace kernel {

template <class Owner>
class Key {
  friend Owner;
  constexpr Key() {}  // user-provided on purpose: a defaulted one would let `{}` forge a key
};

}  // namespace kernel
