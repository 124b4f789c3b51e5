// tests/kernel/ambush.hpp - the tick at a chosen moment, and as if it had met the capsule before: it ends what it meets at once.
//
// With this a test moves the end of an activation through every one of its instructions.
#pragma once
#include "core/undivided.hpp"
#include "kernel/capsules.hpp"
#include "kernel/driver.hpp"
#include "kernel/ports/activation.hpp"
#include "port_ambush.hpp"
#include "tests/kernel/planted_contract.hpp"

namespace tests {

inline constinit bool ambush_armed = false;
inline constinit u32 capsules_met = 0;
inline constinit u32 sections_met = 0;

/// From the tick's top half.
inline bool sprung() {
  if (!ambush_armed) return false;
  ambush_armed = false;
  auto& who = kernel_activation.who;
  if (who.load() == 0) return true;
  ++capsules_met;
  if (bulkhead_sections.depth.load() != 0) ++sections_met;
  who.store(who.load() | kernel::ports::Activation::kMet);
  return true;
}

class Ambush final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 nanoseconds, u32) override {
    switch (static_cast<AmbushCommand>(number)) {
      case AmbushCommand::Exists: return kernel::CommandReturn::success();
      case AmbushCommand::Arm: return arm(nanoseconds);
      case AmbushCommand::Met: return kernel::CommandReturn::success(capsules_met, sections_met);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  static kernel::CommandReturn arm(u32 nanoseconds) {
    ambush_armed = true;
    tick_after(nanoseconds);
    return kernel::CommandReturn::success();
  }
};

}  // namespace tests
