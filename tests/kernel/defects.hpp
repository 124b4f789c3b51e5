// tests/kernel/defects.hpp - the mistakes themselves. What they work on is unknown to the compiler, which would see through them.
#pragma once
#include <array>
#include <atomic>
#include <expected>
#include <optional>
#include <variant>

#include "core/checked.hpp"
#include "core/lease.hpp"
#include "core/result.hpp"
#include "kernel/grant.hpp"
#include "tests/kernel/planted_contract.hpp"

namespace tests {

/// Reads as what was written, but nobody knows that before.
inline u32 unknown(u32 value) {
  std::atomic<u32> hidden = value;
  return hidden.load(std::memory_order_relaxed);
}

inline u32 index_past_the_end() {
  const std::array<u32, 4> values{1, 2, 3, 4};
  return values[unknown(4)];
}
inline u32 empty_optional() {
  const std::optional<u32> nothing = unknown(0) == 0 ? std::optional<u32>{} : 1;
  return *nothing;
}
inline u32 wrong_alternative() {
  const std::variant<u32, u64> number = unknown(0) == 0 ? std::variant<u32, u64>{u64{1}} : u32{1};
  return std::get<u32>(number);
}
inline u32 stale_lease() {
  std::array<u8, 8> bytes{};
  core::Lender<u8> lender{bytes};
  core::Lease<u8> lease = lender.lend(unknown(4));
  lender.take_back(std::move(lease));
  return lease[0];
}
inline u32 length_overflow() { return (core::Checked<u32>{unknown(4)} - 5u).value(); }
inline u32 division_by_zero() { return 1000 / unknown(0); }

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Winfinite-recursion"
/// Each frame is written by the next one, so none can be left out.
[[gnu::noinline]] inline u32 unbounded_recursion(std::span<u32> outer) {
  std::array<u32, 16> frame{};
  for (u32& word : outer) word = frame.size();
  return unbounded_recursion(frame) + frame[0];
}
#pragma clang diagnostic pop

/// Every round is seen from outside, or the loop might be taken for one that ends.
inline u32 endless_loop() {
  static constinit std::atomic<u32> rounds = 0;
  for (;;) rounds.fetch_add(1, std::memory_order_relaxed);
}

/// Takes what the kernel knows of a process that is gone without a look at whether there is anything.
inline u32 stale_process() { return kernel::process_in_slot(static_cast<u8>(unknown(0xff)))->slot; }

inline u32 commit(Defect defect) {
  switch (defect) {
    case Defect::IndexPastTheEnd: return index_past_the_end();
    case Defect::EmptyOptional: return empty_optional();
    case Defect::WrongAlternative: return wrong_alternative();
    case Defect::StaleLease: return stale_lease();
    case Defect::StaleProcess: return stale_process();
    case Defect::LengthOverflow: return length_overflow();
    case Defect::DivisionByZero: return division_by_zero();
    case Defect::UnboundedRecursion: return unbounded_recursion({});
    case Defect::EndlessLoop: return endless_loop();
  }
  return 0;
}

}  // namespace tests
