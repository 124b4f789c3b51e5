// tools/sign/footers.cpp - finds room first, since growing changes the bytes that are hashed, then fills it.
#include "tools/sign/footers.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "crypto/sha256.hpp"
#include "crypto/sha512.hpp"
#include "tools/common/error.hpp"
#include "tools/pack/tbf_writer.hpp"

namespace tools {
namespace {
using contract::tbf::Footer, contract::tbf::FooterEnd, contract::tbf::FooterFormat, contract::tbf::FooterWalk;

constexpr u32 kFooterHeadBytes = contract::tbf::kTlvHeaderBytes + contract::tbf::kFooterFormatBytes;
constexpr u32 kLargestElement = contract::tbf::kTlvHeaderBytes + 0xFFFF;
constexpr u32 kSmallestPowerOfTwoObject = 512;

struct Room {
  u32 offset = 0;
  u32 bytes = 0;
};

u32 size_of(const Bytes& bytes) { return static_cast<u32>(bytes.size()); }

void put(Bytes& object, u32 at, u32 value, u32 bytes) {
  for (u32 i = 0; i < bytes; ++i) object[at + i] = static_cast<u8>(value >> (8 * i));
}

u32 binary_end_of(const Bytes& object) {
  const auto header = contract::tbf::parse_header(object);
  if (!header) fail("this is not an application that footers can be added to: {}", describe(header.error()));
  if (!header->has_binary_end) fail("the application's header has no Program element, so nothing says where its footers begin");
  if (header->base.total_bytes != object.size()) fail("the file has {} bytes, but its header says {}", object.size(), header->base.total_bytes);
  return header->binary_end;
}

/// Reserved space that is the last footer, with the filler behind it, or the filler alone: everything up to the end.
Room free_room(const Bytes& object, u32 binary_end) {
  FooterWalk walk{object, binary_end};
  u32 offset = binary_end;
  while (const auto footer = walk.next())
    if (footer->format != FooterFormat::Reserved) offset = walk.offset();
  if (walk.end() != FooterEnd::AreaEnds && walk.end() != FooterEnd::NoFooterFollows)
    fail("the footers cannot be continued: {}, at offset {}", describe(walk.end()), walk.offset());
  if (std::any_of(object.begin() + walk.offset(), object.end(), [](u8 byte) { return byte != 0; }))
    fail("behind the last footer, at offset {}, lies something that is not filler", walk.offset());
  return {.offset = offset, .bytes = size_of(object) - offset};
}

/// As packers do: powers of two where the object was one, for memory protection that knows nothing else.
void grow(Bytes& object, const Room& room, u32 needed) {
  const u32 end = room.offset + needed;
  const bool power_of_two = std::has_single_bit(size_of(object)) && object.size() >= kSmallestPowerOfTwoObject;
  object.resize(power_of_two ? std::bit_ceil(end) : (end + 3) / 4 * 4);
  put(object, 4, size_of(object), 4);
  seal_header(object);
}

void put_element(Bytes& object, u32 at, FooterFormat format, u32 data_bytes) {
  put(object, at, static_cast<u32>(contract::tbf::TlvType::Credentials), 2);
  put(object, at + 2, contract::tbf::kFooterFormatBytes + data_bytes, 2);
  put(object, at + 4, static_cast<u32>(format), 4);
}

/// Zeros, and in front of them the head that makes them reserved space, if there is room for it.
void reserve_rest(Bytes& object, u32 at) {
  std::fill(object.begin() + at, object.end(), u8{0});
  const u32 left = size_of(object) - at;
  if (left >= kFooterHeadBytes) put_element(object, at, FooterFormat::Reserved, std::min(left, kLargestElement) - kFooterHeadBytes);
}

Bytes with_footer(Bytes object, FooterFormat format, const std::function<Bytes(std::span<const u8> region)>& data_over) {
  const u32 binary_end = binary_end_of(object);
  const u32 data_bytes = contract::tbf::data_bytes_of(format);
  const Room room = free_room(object, binary_end);
  const u32 needed = kFooterHeadBytes + data_bytes;
  if (room.bytes < needed) {
    if (room.offset != binary_end)
      fail("there are {} bytes left for footers, but {} are needed; growing the application would make its other credentials wrong",
           room.bytes, needed);
    grow(object, room, needed);
  }
  const Bytes data = data_over(std::span{object}.first(binary_end));
  put_element(object, room.offset, format, data_bytes);
  std::ranges::copy(data, object.begin() + room.offset + kFooterHeadBytes);
  reserve_rest(object, room.offset + needed);
  return object;
}

template <class Digest>
Bytes bytes_of(const Digest& digest) { return {digest.begin(), digest.end()}; }
}  // namespace

Bytes with_hash(const Bytes& object, HashFooter kind) {
  switch (kind) {
    case HashFooter::Sha256: return with_footer(object, FooterFormat::Sha256, [](auto region) { return bytes_of(crypto::sha256(region)); });
    case HashFooter::Sha384: return with_footer(object, FooterFormat::Sha384, [](auto region) { return bytes_of(crypto::sha384(region)); });
    case HashFooter::Sha512: return with_footer(object, FooterFormat::Sha512, [](auto region) { return bytes_of(crypto::sha512(region)); });
  }
  return object;
}

Bytes with_signature(const Bytes& object, const PrivateKey& key) {
  return with_footer(object, key.format(), [&](auto region) { return key.footer_data(region); });
}

}  // namespace tools
