// hil/entropy.hpp - random bytes, split-phase.
//
// Units    bytes; the lease's size is the request.
// Errors   Busy (one request at a time), Size (empty buffer), Off (no source), Fail (the source reports a defect).
// Context  kernel loop only; no callback runs inside fill().
#pragma once
#include <concepts>

#include "core/lease.hpp"

namespace hil {

struct EntropyClient {
  /// Exactly once per accepted fill(); `bytes` is the lease passed down, `count` how many of its bytes are random:
  /// the first ones, at least one.
  virtual void filled(core::Lease<u8> bytes, core::Result<usize> count) = 0;

 protected:
  ~EntropyClient() = default;
};

template <class T>
concept Entropy = requires(T& source, core::Lease<u8> want) {
  { source.fill(std::move(want)) } -> std::same_as<core::Submitted<u8>>;
};

}  // namespace hil
