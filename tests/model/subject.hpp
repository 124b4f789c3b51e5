// tests/model/subject.hpp - what is judged, behind an interface that knows no planner: the kernel's protection planner and break logic.
//
// subject.cpp is all that is compiled with them. So the model cannot lean on their code, and one with a mistake planted in it
// (tools/mutants) is built in a moment.
#pragma once
#include <memory>
#include <optional>

#include "kernel/ports/protection_request.hpp"
#include "port_hardware.hpp"
#include "tests/model/tally.hpp"
#include "tests/model/world.hpp"

namespace model {

/// What a planner made of a request: the registers, loaded into the oracle, and the ranges that the plan remembers as shared.
struct Loaded {
  Hardware hardware;
  SharedRanges told{};
};

/// False if the planner refuses; the same answer as load_plan's, without loading anything.
bool has_plan(const ProtectionRequest& request);
std::optional<Loaded> load_plan(const ProtectionRequest& request);
std::optional<AddressRange> place_block(const kernel::ports::BlockRequest& request);
bool flash_expressible(AddressRange flash);
u64 accessible_end(AddressRange block, Address app_break);
/// The registers that are the kernel's own; judged where they are made.
void judge_kernel_map();

struct Layout {
  AddressRange block{};
  Address record = 0;
  AddressRange flash{};
  u32 protected_bytes = 0;
};

/// A kernel::ProcessMemory.
class Memory {
 public:
  explicit Memory(const Layout& layout);
  Memory(const Memory& other);
  Memory(Memory&& other) noexcept;
  Memory& operator=(const Memory&) = delete;
  ~Memory();

  bool reset(u32 initial_app_bytes);
  bool set_break(Address wanted);
  std::optional<Address> allocate_grant(u32 bytes, u32 alignment);
  bool borrow(u32 position, AddressRange range);
  bool may_share_writable(Address start, u32 length) const;
  bool may_share_readable(Address start, u32 length) const;
  bool may_call(Address function) const;
  void note_shared(Address start, u32 length);

  Address app_break() const;
  Address kernel_break() const;
  AddressRange accessible() const;
  AddressRange borrowed(u32 position) const;
  Loaded load() const;
  /// Remembers the plan; whether it is still the same.
  void mark();
  bool as_marked() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

}  // namespace model
