// core/lease_checks.hpp - whether losing a lease is a failed check: on the host, never on a board.
#pragma once

namespace core {
#if __STDC_HOSTED__
inline constexpr bool kLostLeaseFails = true;
#else
inline constexpr bool kLostLeaseFails = false;
#endif
}  // namespace core
