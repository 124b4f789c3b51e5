// hil/entropy_fake.hpp - a source that gives what the test says, when the test says so.
#pragma once
#include <algorithm>
#include <optional>

#include "hil/entropy.hpp"

namespace hil {

class EntropyFake {
 public:
  explicit EntropyFake(EntropyClient& client) : m_client{client} {}

  core::Submitted<u8> fill(core::Lease<u8> want) {
    if (refuse_with) return core::fail(core::Refused<u8>{*refuse_with, std::move(want)});
    if (m_want) return core::fail(core::Refused<u8>{core::ErrorCode::Busy, std::move(want)});
    m_want = std::move(want);
    return {};
  }

  bool asked() const { return static_cast<bool>(m_want); }
  usize wanted() const { return m_want.size(); }
  /// Gives the first `count` bytes, or all there is room for: next, next + 1, ...
  void complete(usize count = ~usize{0}) {
    count = std::min(count, m_want.size());
    for (usize i = 0; i < count; ++i) m_want[i] = next++;
    m_client.filled(std::move(m_want), count);
  }
  void fail(core::ErrorCode why) { m_client.filled(std::move(m_want), core::fail(why)); }

  std::optional<core::ErrorCode> refuse_with{};
  u8 next = 1;

 private:
  EntropyClient& m_client;
  core::Lease<u8> m_want{};
};
static_assert(Entropy<EntropyFake>);

}  // namespace hil
