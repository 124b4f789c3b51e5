// tests/host_port/tbf_builder.hpp - headers of applications, made by hand so that they can be wrong.
//
// Units    bytes. Defaults make a loadable application of 512 bytes.
#pragma once
#include <string_view>
#include <vector>

#include "contract/tbf.hpp"

namespace host {

struct PermissionEntry {
  u32 driver = 0;
  u32 offset = 0;  // commands [64 * offset, 64 * offset + 64)
  u64 mask = 0;
};

/// The whole object: header, then as many zero bytes as it takes. What a member does not say, the header lacks.
class TbfBuilder {
 public:
  using Type = contract::tbf::TlvType;

  TbfBuilder& element(Type type, std::vector<u8> payload);
  TbfBuilder& words(Type type, std::initializer_list<u32> values);
  TbfBuilder& program(u32 init = 0, u32 minimum_ram = 2048, u32 protected_trailer = 0, u32 binary_end = 512);
  TbfBuilder& kernel_version(u16 major = 2, u16 minor = 2);
  TbfBuilder& name(std::string_view text) { return element(Type::PackageName, {text.begin(), text.end()}); }
  TbfBuilder& fixed(core::Address ram, core::Address flash = contract::tbf::kAnyAddress);
  TbfBuilder& permissions(std::initializer_list<PermissionEntry> entries);
  TbfBuilder& total(u32 bytes) { return m_total = bytes, *this; }
  TbfBuilder& header_size(u16 bytes) { return m_header_size = bytes, *this; }
  TbfBuilder& disabled() { return m_flags = 0, *this; }
  TbfBuilder& wrong_checksum() { return m_checksum_error = 1, *this; }

  std::vector<u8> bytes() const;

 private:
  std::vector<u8> m_elements{};
  u32 m_total = 512;
  u16 m_header_size = 0;  // 0: as long as it is
  u32 m_flags = contract::tbf::kFlagEnabled;
  u32 m_checksum_error = 0;
};

/// An application that the kernel accepts.
TbfBuilder application(std::string_view name = "app", u32 minimum_ram = 2048);
/// What tools put between applications.
inline TbfBuilder padding(u32 bytes) { return TbfBuilder{}.total(bytes); }

}  // namespace host
