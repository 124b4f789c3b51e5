// tests/kernel/planted.hpp - the capsule behind tests/kernel/planted_contract.hpp: an ordinary driver, but for what it is asked to do.
#pragma once
#include "core/lease.hpp"
#include "kernel/driver.hpp"
#include "tests/kernel/defects.hpp"

namespace tests {

class Planted final : public kernel::SystemCallDriver, public kernel::DeferredCallClient {
 public:
  constexpr Planted(std::span<u8> bytes, kernel::DeferredCall later) : m_buffer{bytes}, m_later{later} {}

  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 argument, u32) override {
    switch (static_cast<PlantedCommand>(number)) {
      case PlantedCommand::Exists: return kernel::CommandReturn::success();
      case PlantedCommand::Count: return kernel::CommandReturn::success(++m_calls);
      case PlantedCommand::Commit: return commit_it(argument);
      case PlantedCommand::CommitLater: return commit_later(argument);
      case PlantedCommand::CommitLending: return commit_lending(argument);
      case PlantedCommand::BufferHome: return kernel::CommandReturn::success(m_buffer.home() ? 1u : 0u);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void deferred_call() override { (void)commit_it(m_defect); }

 private:
  kernel::CommandReturn commit_it(u32 defect) {
    return kernel::CommandReturn::success(commit(static_cast<Defect>(defect)));
  }
  kernel::CommandReturn commit_later(u32 defect) {
    m_defect = defect;
    m_later.raise();
    return kernel::CommandReturn::success();
  }
  kernel::CommandReturn commit_lending(u32 defect) {
    core::Lease<u8> lease = m_buffer.lend(4);
    core::Lease<u8> passed_on = std::move(lease);
    const auto result = commit_it(defect + passed_on[0]);
    m_buffer.take_back(std::move(passed_on));
    return result;
  }

  core::Lender<u8> m_buffer;
  kernel::DeferredCall m_later;
  u32 m_calls = 0;
  u32 m_defect = 0;
};

/// Lends its buffer to a device that has no end, and fails.
class Stuck final : public kernel::SystemCallDriver {
 public:
  constexpr Stuck(std::span<u8> bytes, core::Lease<u8>& device) : m_buffer{bytes}, m_device{device} {}

  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 defect, u32) override {
    if (static_cast<PlantedCommand>(number) != PlantedCommand::Commit) return kernel::CommandReturn::success();
    m_device = m_buffer.lend(4);
    return kernel::CommandReturn::success(commit(static_cast<Defect>(defect)));
  }

 private:
  core::Lender<u8> m_buffer;
  core::Lease<u8>& m_device;
};

}  // namespace tests
