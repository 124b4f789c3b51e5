// tests/host_port/tbf_builder.cpp - little-endian numbers and the checksum.
#include "tests/host_port/tbf_builder.hpp"

#include <algorithm>

namespace host {
namespace {
void append(std::vector<u8>& bytes, u64 value, usize count) {
  for (usize i = 0; i < count; ++i) bytes.push_back(static_cast<u8>(value >> (8 * i)));
}
}  // namespace

TbfBuilder& TbfBuilder::element(Type type, std::vector<u8> payload) {
  append(m_elements, static_cast<u16>(type), 2);
  append(m_elements, payload.size(), 2);
  m_elements.insert(m_elements.end(), payload.begin(), payload.end());
  while (m_elements.size() % 4 != 0) m_elements.push_back(0);
  return *this;
}

TbfBuilder& TbfBuilder::words(Type type, std::initializer_list<u32> values) {
  std::vector<u8> payload;
  for (const u32 value : values) append(payload, value, 4);
  return element(type, payload);
}

TbfBuilder& TbfBuilder::program(u32 init, u32 minimum_ram, u32 protected_trailer, u32 binary_end) {
  return words(Type::Program, {init, protected_trailer, minimum_ram, binary_end, 1});
}

TbfBuilder& TbfBuilder::kernel_version(u16 major, u16 minor) {
  return words(Type::KernelVersion, {static_cast<u32>(major | minor << 16)});
}

TbfBuilder& TbfBuilder::fixed(core::Address ram, core::Address flash) { return words(Type::FixedAddresses, {ram, flash}); }

TbfBuilder& TbfBuilder::permissions(std::initializer_list<PermissionEntry> entries) {
  std::vector<u8> payload;
  append(payload, entries.size(), 2);
  for (const PermissionEntry& entry : entries) {
    append(payload, entry.driver, 4);
    append(payload, entry.offset, 4);
    append(payload, entry.mask, 8);
  }
  return element(Type::Permissions, payload);
}

std::vector<u8> TbfBuilder::bytes() const {
  const u32 header_bytes = contract::tbf::kBaseHeaderBytes + static_cast<u32>(m_elements.size());
  std::vector<u8> bytes;
  append(bytes, contract::tbf::kVersion, 2);
  append(bytes, m_header_size != 0 ? m_header_size : header_bytes, 2);
  append(bytes, m_total, 4);
  append(bytes, m_flags, 4);
  append(bytes, 0, 4);
  bytes.insert(bytes.end(), m_elements.begin(), m_elements.end());
  const u32 checksum = contract::tbf::checksum_of(bytes) ^ m_checksum_error;
  for (usize i = 0; i < 4; ++i) bytes[12 + i] = static_cast<u8>(checksum >> (8 * i));
  bytes.resize(std::max<usize>(bytes.size(), m_total));
  return bytes;
}

TbfBuilder application(std::string_view name, u32 minimum_ram) {
  return TbfBuilder{}.program(0, minimum_ram).kernel_version().name(name);
}

}  // namespace host
