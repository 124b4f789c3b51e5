// kernel/ipc.hpp - notifications between processes, and buffers that one lends another through the protection hardware.
//
// Owns     for each process that was notified with a buffer: up to ports::kSharedRegions lent ranges, in its protection plan,
//          and in its IPC grant whose they are.
// Errors   notify: Invalid (no such process; or the buffer cannot be lent: one line of the log names both processes,
//          address, length and why), NoDevice (it is dead), NoMemory (its queue is full, or it has no room for a grant).
// Context  kernel loop.
// Death    a lent range ends when its owner dies, restarts or shares another buffer under that number, and when the borrower's
//          life ends. Notifications of a caller that died are taken out of the queues of others. Nothing is left behind.
// Memory   contract::ipc::kProcesses * 16 + 8 + ports::kSharedRegions bytes of the block of each process that uses it.
#pragma once
#include "contract/ipc.hpp"
#include "kernel/driver.hpp"
#include "kernel/ports/protection_request.hpp"

namespace kernel {

/// Whose the borrowed ranges are; the ranges themselves are in the plan, at the same positions.
struct IpcState {
  /// One more than the owner's slot; 0: nothing is borrowed here. Slots do, since nothing lent outlives its owner.
  std::array<u8, ports::kSharedRegions> owners{};
};
using IpcGrant = Grant<IpcState, contract::ipc::kProcesses, 1, contract::ipc::kProcesses>;

class Ipc final : public SystemCallDriver, public LifeObserver, public ShareObserver {
 public:
  static constexpr u32 kDriver = contract::ipc::kDriver;

  constexpr explicit Ipc(IpcGrant apps) : m_apps{apps} {}

  CommandReturn command(ProcessId caller, u32 number, u32 slot, u32) override;
  void life_ended(ProcessId process) override;
  void share_replaced(ProcessId owner, u32 number) override;

 private:
  enum class Role : u8 { Service, Client };

  CommandReturn discover(ProcessId caller);
  core::Result<> notify(ProcessId caller, u32 slot, Role role);
  core::Result<> lend(Process& owner, Process& borrower, core::AddressRange range);
  void take_back(Process& borrower, ProcessId owner);

  IpcGrant m_apps;
};

}  // namespace kernel
