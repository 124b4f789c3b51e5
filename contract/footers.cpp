// contract/footers.cpp - one element at a time; bounds come first, then meaning.
#include "contract/footers.hpp"

namespace contract::tbf {

core::Result<Footer, FooterEnd> FooterWalk::element() const {
  const u32 left = static_cast<u32>(m_object.size()) - m_offset;
  if (left == 0) return core::fail(FooterEnd::AreaEnds);
  if (left < kTlvHeaderBytes) return core::fail(FooterEnd::NoFooterFollows);  // not even room for one: padding
  if (static_cast<TlvType>(read_u16(m_object, m_offset)) != TlvType::Credentials) return core::fail(FooterEnd::NoFooterFollows);
  const u32 bytes = read_u16(m_object, m_offset + 2);
  if (bytes > left - kTlvHeaderBytes) return core::fail(FooterEnd::ElementCutOff);
  if (bytes < kFooterFormatBytes) return core::fail(FooterEnd::DataTooShort);
  const u32 format = read_u32(m_object, m_offset + kTlvHeaderBytes);
  if (format >= kFooterFormats) return core::fail(FooterEnd::FormatUnknown);
  const Place data{.offset = m_offset + kTlvHeaderBytes + kFooterFormatBytes, .bytes = data_bytes_of(static_cast<FooterFormat>(format))};
  if (data.bytes > bytes - kFooterFormatBytes) return core::fail(FooterEnd::DataTooShort);
  return Footer{.format = static_cast<FooterFormat>(format), .offset = m_offset, .element_bytes = kTlvHeaderBytes + bytes, .data = data};
}

std::optional<Footer> FooterWalk::next() {
  const auto footer = element();
  if (!footer) {
    m_end = footer.error();
    return std::nullopt;
  }
  m_offset += footer->element_bytes;
  return *footer;
}

}  // namespace contract::tbf
