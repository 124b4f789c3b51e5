// tools/pack/tbf_writer.cpp - elements of a version 2 header, one function each.
#include "tools/pack/tbf_writer.hpp"

#include <algorithm>
#include <bit>

#include "contract/tbf.hpp"
#include "contract/utf8.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/relocate.hpp"

namespace tools {
namespace {
using contract::tbf::TlvType;

void put_u16(Bytes& out, u32 value) {
  out.push_back(static_cast<u8>(value));
  out.push_back(static_cast<u8>(value >> 8));
}
void put_u32(Bytes& out, u32 value) {
  put_u16(out, value & 0xFFFF);
  put_u16(out, value >> 16);
}
void put_element(Bytes& out, TlvType type, const Bytes& payload) {
  put_u16(out, static_cast<u32>(type));
  put_u16(out, static_cast<u32>(payload.size()));
  out.insert(out.end(), payload.begin(), payload.end());
  out.resize((out.size() + 3) / 4 * 4);
}
Bytes words(std::initializer_list<u32> values) {
  Bytes out;
  for (const u32 value : values) put_u32(out, value);
  return out;
}

/// A count, then the entries as the application declared them.
Bytes permissions(const AppElf& app) {
  Bytes payload;
  put_u16(payload, static_cast<u32>(app.permissions.size() / contract::tbf::kPermissionBytes));
  payload.insert(payload.end(), app.permissions.begin(), app.permissions.end());
  return payload;
}

Bytes elements(const AppElf& app, const PackOptions& options, u32 header_bytes, u32 binary_end) {
  const u32 init_offset = kProtectedBytes - header_bytes + ((app.entry & ~1u) - kLinkFlash);
  const auto version = contract::kKernelVersion;
  Bytes out;
  put_element(out, TlvType::Program, words({init_offset, kProtectedBytes - header_bytes, needs_of(app, options.grant_reserve, options.flash_multiple).ram, binary_end, app.version}));
  put_element(out, TlvType::KernelVersion, words({version.major | static_cast<u32>(version.minor) << 16}));
  put_element(out, TlvType::FixedAddresses, words({options.ram, options.flash + kProtectedBytes}));
  if (!app.permissions.empty()) put_element(out, TlvType::Permissions, permissions(app));
  if (!app.storage.empty()) put_element(out, TlvType::StoragePermissions, app.storage);
  if (app.short_id != 0) put_element(out, TlvType::ShortId, words({app.short_id}));
  put_element(out, TlvType::PackageName, Bytes{options.name.begin(), options.name.end()});
  return out;
}

Bytes base(u32 header_bytes, u32 total, u32 flags) {
  Bytes out;
  put_u16(out, contract::tbf::kVersion);
  put_u16(out, header_bytes);
  put_u32(out, total);
  put_u32(out, flags);
  put_u32(out, 0);
  return out;
}

/// The protection unit of a Cortex-M covers powers of two.
u32 total_size(Isa isa, u32 bytes, u32 multiple) {
  if (isa == Isa::CortexM) return std::max({std::bit_ceil(bytes), multiple, 512u});
  return (bytes + multiple - 1) / multiple * multiple;
}
/// What the kernel would refuse, or what would wrap in the sizes below.
void check_options(const PackOptions& options) {
  if (!contract::is_utf8(std::span{reinterpret_cast<const u8*>(options.name.data()), options.name.size()})) fail("the name is not UTF-8");
  if (options.grant_reserve > kLargestApp)
    fail("a grant reserve of {} bytes of RAM is more than the {} that any board has", options.grant_reserve, kLargestApp);
}
}  // namespace

Needs needs_of(const AppElf& app, u32 grant_reserve, u32 flash_multiple) {
  const u32 binary = kProtectedBytes + static_cast<u32>(app.flash.size());
  return {.flash = total_size(app.isa, binary, flash_multiple), .ram = app.ram_bytes + grant_reserve};
}

Bytes pack(const AppElf& app, const PackOptions& options) {
  check_options(options);
  const u32 binary_end = kProtectedBytes + static_cast<u32>(app.flash.size());
  const u32 total = total_size(app.isa, binary_end, options.flash_multiple);
  const u32 header_bytes = contract::tbf::kBaseHeaderBytes + static_cast<u32>(elements(app, options, 0, 0).size());
  if (header_bytes > kProtectedBytes)
    fail("the header would take {} bytes and has {}: shorten the name \"{}\" or declare fewer permissions", header_bytes, kProtectedBytes, options.name);
  Bytes object = base(header_bytes, total, contract::tbf::kFlagEnabled);
  const Bytes rest = elements(app, options, header_bytes, binary_end);
  object.insert(object.end(), rest.begin(), rest.end());
  seal_header(object);
  object.resize(kProtectedBytes);
  const Bytes code = relocated(app, {.flash = options.flash + kProtectedBytes, .ram = options.ram});
  object.insert(object.end(), code.begin(), code.end());
  object.resize(total);
  return object;
}

void seal_header(std::span<u8> object) {
  const u32 header_bytes = std::min<u32>(contract::tbf::read_u16(object, 2), static_cast<u32>(object.size()));
  const u32 checksum = contract::tbf::checksum_of(object.first(header_bytes));
  for (u32 i = 0; i < 4; ++i) object[12 + i] = static_cast<u8>(checksum >> (8 * i));
}

Bytes padding_object(u32 size) {
  Bytes object = base(contract::tbf::kBaseHeaderBytes, size, 0);
  seal_header(object);
  object.resize(size);
  return object;
}

}  // namespace tools
