// contract/tbf_test.cpp - headers that are right, wrong in each way, cut off anywhere, and random; host only.
//
// Why      every input is a copy of exactly its size, so the address sanitizer sees each byte read beyond it.
#include "contract/tbf.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace {
using namespace contract::tbf;
using Object = std::vector<u8>;
using Words = std::vector<u32>;

constexpr u8 kGolden[] = {
    0x02, 0x00, 0x38, 0x00, 0x00, 0x02, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0xfa, 0x7a, 0x28, 0x00, 0x09, 0x00, 0x14, 0x00,
    0x28, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0xb8, 0x01, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
    0x08, 0x00, 0x04, 0x00, 0x02, 0x00, 0x02, 0x00, 0x03, 0x00, 0x02, 0x00, 0x68, 0x69, 0x00, 0x00};
constexpr u32 kGoldenBytes = 512;

Object golden() {
  Object object{std::begin(kGolden), std::end(kGolden)};
  object.resize(kGoldenBytes);
  return object;
}

void put_u16(Object& object, usize at, u32 value) {
  object[at] = static_cast<u8>(value);
  object[at + 1] = static_cast<u8>(value >> 8);
}
void put_u32(Object& object, usize at, u32 value) {
  put_u16(object, at, value & 0xFFFF);
  put_u16(object, at + 2, value >> 16);
}
/// As a writer that means what it says would have done it.
void seal(Object& object) {
  const usize header_bytes = std::min<usize>(read_u16(object, 2), object.size());
  put_u32(object, 12, checksum_of(Bytes{object}.first(header_bytes)));
}

struct Tlv {
  u32 type = 0;
  Object payload;
};
Tlv words(TlvType type, const Words& values) {
  Tlv element{.type = static_cast<u32>(type), .payload = Object(4 * values.size())};
  for (usize i = 0; i < values.size(); ++i) put_u32(element.payload, 4 * i, values[i]);
  return element;
}
Tlv bytes(TlvType type, Object payload) { return {.type = static_cast<u32>(type), .payload = std::move(payload)}; }

constexpr u32 kTotal = 1024;

Object object_with(const std::vector<Tlv>& elements) {
  Object object(kBaseHeaderBytes);
  for (const Tlv& element : elements) {
    const usize at = object.size();
    object.resize(at + kTlvHeaderBytes + (element.payload.size() + 3) / 4 * 4);
    put_u16(object, at, element.type);
    put_u16(object, at + 2, static_cast<u32>(element.payload.size()));
    std::copy(element.payload.begin(), element.payload.end(), object.begin() + static_cast<i32>(at + kTlvHeaderBytes));
  }
  put_u16(object, 0, kVersion);
  put_u16(object, 2, static_cast<u32>(object.size()));
  put_u32(object, 4, kTotal);
  put_u32(object, 8, kFlagEnabled);
  object.resize(kTotal);
  seal(object);
  return object;
}
Tlv program(u32 init_offset, u32 trailer, u32 binary_end) { return words(TlvType::Program, {init_offset, trailer, 4096, binary_end, 7}); }

std::optional<TbfError> error_of(const Object& object) {
  const auto header = parse_header(object);
  if (header) return std::nullopt;
  return header.error();
}

TEST_CASE("the golden header reads as what it was written from") {
  const auto header = parse_header(golden());
  REQUIRE(header);
  CHECK(header->base.header_bytes == 56);
  CHECK(header->base.total_bytes == 512);
  CHECK(header->base.checksum == 0x0028'7afa);
  CHECK(header->enabled());
  CHECK_FALSE(header->padding());
  CHECK(header->init_offset == 0x28);
  CHECK(header->minimum_ram == 4096);
  CHECK(header->binary_end == 440);
  CHECK(header->application_version == 1);
  CHECK(header->protected_bytes() == 56);
  CHECK(header->kernel_version->major == 2);
  CHECK(header->kernel_version->minor == 2);
  CHECK(header->name.bytes == 2);
  CHECK(golden()[header->name.offset] == 'h');
  CHECK_FALSE(header->permissions);
  CHECK(header->fixed.ram == kAnyAddress);
  CHECK(header->fixed.flash == kAnyAddress);
}

TEST_CASE("a header cut off at any byte is refused") {
  const Object whole = golden();
  for (usize size = 0; size < whole.size(); ++size) {
    const Object cut{whole.begin(), whole.begin() + static_cast<i32>(size)};
    REQUIRE(error_of(cut) == TbfError::NotEnoughFlash);
  }
}

TEST_CASE("a header that claims to be shorter is refused or loses its last elements, never more") {
  for (u32 header_bytes = 0; header_bytes < 56; ++header_bytes) {
    Object object = golden();
    put_u16(object, 2, header_bytes);
    object.resize(std::max(header_bytes, kBaseHeaderBytes));
    put_u32(object, 4, static_cast<u32>(object.size()));
    seal(object);
    const auto header = parse_header(object);
    if (header_bytes < kBaseHeaderBytes || header_bytes % 4 != 0) CHECK(header.error() == TbfError::HeaderSizeWrong);
    else if (header_bytes == kBaseHeaderBytes) CHECK(header->padding());
    else CHECK_FALSE(header);  // it ends inside an element, or Program now ends outside the object
  }
}

TEST_CASE("every single flipped bit of the header is noticed") {
  for (usize bit = 0; bit < 8 * std::size(kGolden); ++bit) {
    Object object = golden();
    object[bit / 8] ^= static_cast<u8>(1u << bit % 8);
    REQUIRE_FALSE(parse_header(object));
  }
}

TEST_CASE("a cursor at the end of flash or at no header stops the walk") {
  CHECK(error_of({}) == TbfError::NotEnoughFlash);
  CHECK(error_of(Object(7, 0xff)) == TbfError::NotEnoughFlash);
  CHECK(error_of(Object(64, 0xff)) == TbfError::NoHeader);
  Object object = golden();
  put_u16(object, 0, 1);
  CHECK(error_of(object) == TbfError::NoHeader);
}

TEST_CASE("an object of no bytes is no object, as it would link to itself") {
  Object object = golden();
  put_u32(object, 4, 0);
  CHECK(error_of(object) == TbfError::NoHeader);
}

TEST_CASE("an object larger than the flash left is refused, also at the largest size there is") {
  for (const u32 total : {513u, 0x7FFF'FFFFu, 0x8000'0000u, 0xFFFF'FFFFu}) {
    Object object = golden();
    put_u32(object, 4, total);
    seal(object);
    CHECK(error_of(object) == TbfError::NotEnoughFlash);
  }
}

TEST_CASE("an impossible header size still leaves the object's size, so that the walk goes on") {
  for (const u32 header_bytes : {0u, 4u, 15u, 17u, 516u, 0xFFFFu}) {
    Object object = golden();
    put_u16(object, 2, header_bytes);
    CHECK(error_of(object) == TbfError::HeaderSizeWrong);
    CHECK(parse_base(object)->total_bytes == kGoldenBytes);
  }
  Object tiny = golden();
  tiny.resize(8);
  put_u32(tiny, 4, 8);
  CHECK(error_of(tiny) == TbfError::HeaderSizeWrong);
}

TEST_CASE("a wrong checksum is refused") {
  Object object = golden();
  put_u32(object, 12, 0);
  CHECK(error_of(object) == TbfError::ChecksumWrong);
}

TEST_CASE("an element that reaches beyond the header is cut off") {
  for (const u32 claimed : {3u + 1, 5u, 0x7FFFu, 0xFFFFu}) {
    Object object = object_with({program(0, 0, kTotal), words(TlvType::ShortId, {1})});
    put_u16(object, kBaseHeaderBytes + kTlvHeaderBytes + kProgramBytes + 2, claimed);
    seal(object);
    CHECK(error_of(object) == (claimed == 4 ? std::nullopt : std::optional{TbfError::ElementCutOff}));
  }
}

TEST_CASE("each element of fixed size is refused one byte shorter and one longer") {
  const std::pair<TlvType, u32> kFixed[] = {{TlvType::Main, kMainBytes}, {TlvType::Program, kProgramBytes},
                                            {TlvType::FixedAddresses, kFixedAddressesBytes},
                                            {TlvType::KernelVersion, kKernelVersionBytes}, {TlvType::ShortId, kShortIdBytes}};
  for (const auto& [type, size] : kFixed) {
    Object right(size);
    if (type == TlvType::Program) put_u32(right, 12, kTotal);
    CHECK_FALSE(error_of(object_with({bytes(type, right)})));
    for (const u32 wrong : {size - 1, size + 1, 0u})
      CHECK(error_of(object_with({bytes(type, Object(wrong))})) == TbfError::ElementSizeWrong);
  }
}

TEST_CASE("permissions have to be as many as their count says") {
  for (const u32 count : {0u, 1u, 3u}) {
    Object payload(2 + count * kPermissionBytes);
    put_u16(payload, 0, count);
    const auto header = parse_header(object_with({bytes(TlvType::Permissions, payload)}));
    REQUIRE(header);
    CHECK(header->permissions->bytes == count * kPermissionBytes);
    for (const u32 wrong : {count + 1, 0xFFFFu}) {
      put_u16(payload, 0, wrong);
      CHECK(error_of(object_with({bytes(TlvType::Permissions, payload)})) == TbfError::ElementSizeWrong);
    }
  }
  for (const u32 size : {0u, 1u}) CHECK(error_of(object_with({bytes(TlvType::Permissions, Object(size))})) == TbfError::ElementSizeWrong);
}

TEST_CASE("writeable regions consist of whole entries") {
  CHECK(parse_header(object_with({bytes(TlvType::WriteableFlashRegions, Object(16))}))->writeable_regions.bytes == 16);
  CHECK(error_of(object_with({bytes(TlvType::WriteableFlashRegions, Object(12))})) == TbfError::ElementSizeWrong);
}

TEST_CASE("a name has to be UTF-8") {
  CHECK_FALSE(error_of(object_with({bytes(TlvType::PackageName, {'g', 0xC3, 0xBC})})));
  CHECK(error_of(object_with({bytes(TlvType::PackageName, {'g', 0xC3})})) == TbfError::NameNotUtf8);
}

TEST_CASE("the first instruction has to lie inside the binary, also when the offset wraps") {
  const u32 header_bytes = kBaseHeaderBytes + kTlvHeaderBytes + kProgramBytes;
  CHECK_FALSE(error_of(object_with({program(kTotal - header_bytes - 1, 0, kTotal)})));
  for (const u32 init_offset : {kTotal - header_bytes, 0x7FFF'FFFFu, 0u - header_bytes, 0u - header_bytes + 4, 0xFFFF'FFFFu})
    CHECK(error_of(object_with({program(init_offset, 0, kTotal)})) == TbfError::EntryOutsideBinary);
  CHECK(error_of(object_with({program(0, 0, header_bytes)})) == TbfError::EntryOutsideBinary);
  CHECK(error_of(object_with({program(0, 0, header_bytes - 4)})) == TbfError::EntryOutsideBinary);
}

TEST_CASE("a binary of no bytes is as wrong as any other without its entry, and a later element does not mend it") {
  CHECK(error_of(object_with({program(0, 0, 0)})) == TbfError::EntryOutsideBinary);
  CHECK(error_of(object_with({program(0, 0, 0), program(4, 0, kTotal)})) == TbfError::EntryOutsideBinary);
}

TEST_CASE("binary and trailer have to end inside the object, also when their sizes wrap") {
  const u32 header_bytes = kBaseHeaderBytes + kTlvHeaderBytes + kProgramBytes;
  CHECK_FALSE(error_of(object_with({program(0, kTotal - header_bytes, kTotal)})));
  for (const u32 trailer : {kTotal - header_bytes + 1, 0u - header_bytes, 0xFFFF'FFFFu})
    CHECK(error_of(object_with({program(0, trailer, kTotal)})) == TbfError::BinaryOutsideObject);
  for (const u32 binary_end : {kTotal + 1, 0xFFFF'FFFFu})
    CHECK(error_of(object_with({program(0, 0, binary_end)})) == TbfError::BinaryOutsideObject);
}

TEST_CASE("Program counts before Main in either order, and the first of each kind before later ones") {
  const Tlv main = words(TlvType::Main, {4, 0, 111});
  const Tlv other_main = words(TlvType::Main, {8, 0, 222});
  const Tlv best = program(12, 0, 600);
  const Tlv later = program(16, 0, 700);
  for (const auto& order : {std::vector{main, best, later}, {best, main, later}, {best, later, main}, {main, other_main, best}}) {
    const auto header = parse_header(object_with(order));
    CHECK(header->init_offset == 12);
    CHECK(header->binary_end == 600);
    CHECK(header->minimum_ram == 4096);
    CHECK(header->application_version == 7);
  }
  const auto header = parse_header(object_with({main, other_main}));
  CHECK(header->init_offset == 4);
  CHECK(header->minimum_ram == 111);
  CHECK(header->binary_end == kTotal);
}

TEST_CASE("of other elements the last one counts, and unknown ones are passed over") {
  const auto header = parse_header(object_with({words(TlvType::ShortId, {1}), {.type = 0x8001, .payload = {1, 2, 3}},
                                                words(TlvType::ShortId, {2}), {.type = 4, .payload = {}},
                                                bytes(TlvType::Credentials, {9}), words(TlvType::FixedAddresses, {0x100, 0x200})}));
  REQUIRE(header);
  CHECK(header->short_id == 2);
  CHECK(header->fixed.ram == 0x100);
  CHECK(header->fixed.flash == 0x200);
  CHECK_FALSE(header->has_program);
  CHECK(header->protected_bytes() == 0);
  CHECK_FALSE(header->padding());
}

bool inside(Place place, u32 header_bytes) {
  return place.bytes == 0 || (place.offset >= kBaseHeaderBytes && place.bytes <= header_bytes && place.offset <= header_bytes - place.bytes);
}

/// What the kernel relies on when a header has been accepted.
void check_promises(const Header& header, const Object& object) {
  const u32 header_bytes = header.base.header_bytes;
  REQUIRE(header_bytes >= kBaseHeaderBytes);
  REQUIRE(header_bytes <= header.base.total_bytes);
  REQUIRE(header.base.total_bytes <= object.size());
  REQUIRE(inside(header.name, header_bytes));
  REQUIRE(inside(header.writeable_regions, header_bytes));
  REQUIRE(inside(header.storage_permissions, header_bytes));
  if (header.permissions) REQUIRE(inside(*header.permissions, header_bytes));
  if (!header.has_program) return;
  REQUIRE(header.binary_end <= header.base.total_bytes);
  REQUIRE(u64{header_bytes} + header.init_offset < header.binary_end);
  REQUIRE(u64{header_bytes} + header.protected_trailer_bytes <= header.base.total_bytes);
}

/// Noise, more and more of which looks right, so that each check is reached by inputs that passed those before it.
Object noise(std::mt19937& random) {
  Object object(random() % 120);
  for (u8& byte : object) byte = static_cast<u8>(random() % 4 == 0 ? random() : random() % 12);
  const u32 size = static_cast<u32>(object.size());
  const u32 care = random() % 6;
  const bool small_words = random() % 2 == 0;
  for (u32 at = kBaseHeaderBytes; small_words && at < size; ++at)
    if (at % 4 != 0) object[at] = 0;
  if (size < kBaseHeaderBytes || care == 0) return object;
  put_u16(object, 0, kVersion);
  put_u32(object, 4, care == 1 ? static_cast<u32>(random()) : size - random() % 4 * 4);
  put_u16(object, 2, care == 2 ? static_cast<u32>(random()) & 0xFFFF : size / 4 * 4 - random() % 10 * 4);
  for (u32 at = kBaseHeaderBytes; care > 3 && at + kTlvHeaderBytes <= size;) {
    constexpr u32 kRightSizes[] = {0, 12, 8, 3, 0, 8, 18, 8, 4, 20, 4, 7};  // by type
    const u32 type = random() % std::size(kRightSizes);
    const u32 chance = random() % 16;
    const u32 bytes = chance == 0 ? static_cast<u32>(random()) & 0xFFFF : chance < 4 ? random() % 24 : kRightSizes[type];
    put_u16(object, at, type);
    put_u16(object, at + 2, bytes);
    at += kTlvHeaderBytes + (bytes + 3) / 4 * 4;
  }
  if (care != 3) seal(object);
  return object;
}

TEST_CASE("no random bytes are read beyond their end, and what is accepted keeps all promises") {
  std::mt19937 random{42};
  std::array<u32, 10> seen{};  // the errors by number, then success
  for (u32 round = 0; round < 100'000; ++round) {
    const Object object = noise(random);
    const auto header = parse_header(object);
    if (header) check_promises(*header, object);
    ++seen[header ? 9 : static_cast<usize>(header.error())];
  }
  for (usize i = 0; i < seen.size(); ++i) {
    CAPTURE(i);
    CHECK(seen[i] > 20);  // otherwise the noise is too plain to mean much
  }
}

TEST_CASE("every error is described in words of its own") {
  std::vector<std::string_view> all;
  for (u8 error = 0; error <= static_cast<u8>(TbfError::BinaryOutsideObject); ++error) {
    const auto words = describe(static_cast<TbfError>(error));
    CHECK_FALSE(words.empty());
    CHECK(std::ranges::find(all, words) == all.end());
    all.push_back(words);
  }
}
}  // namespace
