// kernel/application_flash.hpp - application flash as it changes at run time: where a new object can lie, and how it gets there.
//
// The list of objects can be walked at any moment: free space inside it is padding objects, and an object becomes part of the
// list by its first bytes, which are written last.
// Units    byte addresses on the board.
// Context  kernel loop.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "contract/tbf.hpp"
#include "core/result.hpp"
#include "kernel/capsules.hpp"
#include "kernel/identity.hpp"
#include "kernel/load_client.hpp"

namespace kernel {

/// A capability: the board makes one and hands it to the capsule that installs applications.
class ApplicationFlash {
 public:
  constexpr ApplicationFlash() = default;
  /// `whose` hears what became of what it had loaded.
  constexpr explicit ApplicationFlash(CapsuleId whose) : m_whose{whose} {}

  static constexpr u32 kHeadBytes = contract::tbf::kBaseHeaderBytes;
  using Head = std::array<u8, kHeadBytes>;

  /// The lowest place for an object of that size which the protection hardware can cover.
  std::optional<core::Address> place_for(u32 bytes) const;
  /// Where RAM for such a program is free now.
  std::optional<core::Address> ram_for(u32 bytes) const;
  /// Whether an object can be put there.
  bool free(core::AddressRange place) const;
  /// Bytes of an object that is not in the list yet. Whatever belongs to a process or to an object stays as it is: then false.
  bool write(core::Address to, std::span<const u8> bytes) const;
  /// Puts the object whose bytes from kHeadBytes on were written at `place` into the list. Its size is the place's.
  bool link(core::AddressRange place, const Head& head) const;
  /// Who the object there says it is: as its process, if it has one, or by its header or its name.
  ShortId short_id_of(core::Address object) const;
  /// What the object there is called, read in place: it belongs to no process. Empty if its header cannot be read.
  std::string_view name_of(core::Address object) const;
  /// The object whose process has that id.
  std::optional<core::Address> object_of(ShortId short_id) const;
  /// Has the object there checked like any at boot, and made a process of. Busy; what the client hears: kernel/loader.hpp.
  core::Result<> load(core::Address object, LoadClient& client) const;
  /// Ends the process of the object there and frees its slot and RAM; false if there was none. Not from its own system call.
  bool end_process(core::Address object) const;
  /// The object there becomes free space; false if a process still has it.
  bool unlink(core::Address object) const;

 private:
  CapsuleId m_whose{};
};

}  // namespace kernel
