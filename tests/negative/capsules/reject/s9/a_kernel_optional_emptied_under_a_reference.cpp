// S9: the fault's record is cleared, and then reported.
// zone: kernel
#include <optional>

#include "core/types.hpp"
namespace kernel {
struct Fault {
  u32 address = 0;
  u32 cause = 0;
};
u32 take(std::optional<Fault>& fault) {
  const Fault& last = *fault;
  fault = std::nullopt;
  return last.address;  // <- S9
}
}  // namespace kernel
