// contract/tbf.cpp - walks the elements of a header; bounds come first, then meaning.
#include "contract/tbf.hpp"

#include "contract/utf8.hpp"

namespace contract::tbf {
namespace {

struct Element {
  TlvType type{};
  Place payload{};
};

using Parsed = core::Result<void, TbfError>;

Parsed require_size(const Element& element, u32 bytes) {
  if (element.payload.bytes != bytes) return core::fail(TbfError::ElementSizeWrong);
  return {};
}

/// Main and Program begin alike. The first of each kind counts, and Program before Main.
Parsed take_program(Header& header, Bytes object, const Element& element) {
  const bool is_program = element.type == TlvType::Program;
  if (const auto sized = require_size(element, is_program ? kProgramBytes : kMainBytes); !sized) return sized;
  if (header.has_binary_end || (header.has_program && !is_program)) return {};
  const u32 at = element.payload.offset;
  header.has_program = true;
  header.init_offset = read_u32(object, at);
  header.protected_trailer_bytes = read_u32(object, at + 4);
  header.minimum_ram = read_u32(object, at + 8);
  if (!is_program) return {};
  header.has_binary_end = true;
  header.binary_end = read_u32(object, at + 12);
  header.application_version = read_u32(object, at + 16);
  return {};
}

Parsed take_name(Header& header, Bytes object, const Element& element) {
  if (!is_utf8(object.subspan(element.payload.offset, element.payload.bytes))) return core::fail(TbfError::NameNotUtf8);
  header.name = element.payload;
  return {};
}

Parsed take_permissions(Header& header, Bytes object, const Element& element) {
  if (element.payload.bytes < 2) return core::fail(TbfError::ElementSizeWrong);
  const u32 count = read_u16(object, element.payload.offset);
  if (const auto sized = require_size(element, 2 + count * kPermissionBytes); !sized) return sized;
  header.permissions = Place{.offset = element.payload.offset + 2, .bytes = count * kPermissionBytes};
  return {};
}

Parsed take_writeable_regions(Header& header, const Element& element) {
  if (element.payload.bytes % kWriteableRegionBytes != 0) return core::fail(TbfError::ElementSizeWrong);
  header.writeable_regions = element.payload;
  return {};
}

Parsed take_fixed_addresses(Header& header, Bytes object, const Element& element) {
  if (const auto sized = require_size(element, kFixedAddressesBytes); !sized) return sized;
  const u32 at = element.payload.offset;
  header.fixed = {.ram = read_u32(object, at), .flash = read_u32(object, at + 4)};
  return {};
}

Parsed take_kernel_version(Header& header, Bytes object, const Element& element) {
  if (const auto sized = require_size(element, kKernelVersionBytes); !sized) return sized;
  const u32 version = read_u32(object, element.payload.offset);
  header.kernel_version = KernelVersion{.major = low_half(version), .minor = high_half(version)};
  return {};
}

Parsed take_short_id(Header& header, Bytes object, const Element& element) {
  if (const auto sized = require_size(element, kShortIdBytes); !sized) return sized;
  header.short_id = read_u32(object, element.payload.offset);
  return {};
}

Parsed take(Header& header, Bytes object, const Element& element) {
  switch (element.type) {
    case TlvType::Main:
    case TlvType::Program: return take_program(header, object, element);
    case TlvType::WriteableFlashRegions: return take_writeable_regions(header, element);
    case TlvType::PackageName: return take_name(header, object, element);
    case TlvType::FixedAddresses: return take_fixed_addresses(header, object, element);
    case TlvType::Permissions: return take_permissions(header, object, element);
    case TlvType::StoragePermissions: header.storage_permissions = element.payload; return {};
    case TlvType::KernelVersion: return take_kernel_version(header, object, element);
    case TlvType::ShortId: return take_short_id(header, object, element);
    case TlvType::Credentials: break;  // a footer; in a header it is as unknown as any other
  }
  return {};
}

/// The last element may end without its padding to four bytes.
core::Result<Element, TbfError> element_at(Bytes object, u32 offset, u32 header_bytes) {
  if (header_bytes - offset < kTlvHeaderBytes) return core::fail(TbfError::ElementCutOff);
  const u32 first = read_u32(object, offset);
  const u32 bytes = high_half(first);
  if (bytes > header_bytes - offset - kTlvHeaderBytes) return core::fail(TbfError::ElementCutOff);
  return Element{.type = static_cast<TlvType>(low_half(first)),
                 .payload = {.offset = offset + kTlvHeaderBytes, .bytes = bytes}};
}

/// Out of line: a header in memory is better than thirty values for which there are not enough registers.
[[gnu::noinline]] Parsed take_elements(Header& header, Bytes object) {
  const u32 end = header.base.header_bytes;
  for (u32 offset = kBaseHeaderBytes; offset < end;) {
    const auto element = element_at(object, offset, end);
    if (!element) return core::fail(element.error());
    if (const auto taken = take(header, object, *element); !taken) return taken;
    offset += kTlvHeaderBytes + (element->payload.bytes + 3) / 4 * 4;
  }
  return {};
}

/// Sizes come from outside: compare by subtraction, so that nothing wraps.
Parsed check_extent(Header& header) {
  if (!header.has_program) return {};
  const u32 total = header.base.total_bytes;
  const u32 header_bytes = header.base.header_bytes;
  if (!header.has_binary_end) header.binary_end = total;
  if (header.binary_end > total || header.protected_trailer_bytes > total - header_bytes)
    return core::fail(TbfError::BinaryOutsideObject);
  if (header.binary_end < header_bytes || header.init_offset >= header.binary_end - header_bytes)
    return core::fail(TbfError::EntryOutsideBinary);
  return {};
}

enum class Checksum : bool { Compare, HeldBefore };

[[gnu::noinline]] core::Result<Header, TbfError> parse(Bytes object, Checksum checksum) {
  core::Result<Header, TbfError> parsed{Header{}};
  const auto base = parse_base(object);
  if (!base) return core::fail(base.error());
  Header& header = *parsed;
  header.base = *base;
  const u32 header_bytes = header.base.header_bytes;
  if (header_bytes < kBaseHeaderBytes || header_bytes > header.base.total_bytes || header_bytes % 4 != 0)
    return core::fail(TbfError::HeaderSizeWrong);
  if (checksum == Checksum::Compare && checksum_of(object.first(header_bytes)) != header.base.checksum) return core::fail(TbfError::ChecksumWrong);
  if (const auto taken = take_elements(header, object); !taken) return core::fail(taken.error());
  if (const auto checked = check_extent(header); !checked) return core::fail(checked.error());
  return parsed;
}
}  // namespace

core::Result<Header, TbfError> parse_header(Bytes object) { return parse(object, Checksum::Compare); }
core::Result<Header, TbfError> parse_header_again(Bytes object) { return parse(object, Checksum::HeldBefore); }

}  // namespace contract::tbf
