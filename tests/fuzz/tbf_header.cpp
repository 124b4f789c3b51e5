// tests/fuzz/tbf_header.cpp - any bytes as an application's header and footers: what is accepted lies inside the object and says
// what an independent walk over the elements finds.
#include <vector>

#include "contract/footers.hpp"
#include "contract/utf8.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"

namespace {
using namespace contract::tbf;
using fuzz::promise;

/// What a fuzzer finds only by luck can be put right: sizes, and the checksum.
enum Mend : u8 { Version = 1, HeaderSize = 2, TotalSize = 4, Checksum = 8 };

void put(std::span<u8> bytes, usize at, u32 value, usize count) {
  for (usize i = 0; i < count; ++i) bytes[at + i] = static_cast<u8>(value >> (8 * i));
}

void mend(std::span<u8> object, u8 what) {
  if (object.size() < kBaseHeaderBytes) return;
  if (what & Version) put(object, 0, kVersion, 2);
  if (what & HeaderSize) put(object, 2, std::min<u32>(read_u16(object, 2), static_cast<u32>(object.size())) / 4 * 4, 2);
  if (what & TotalSize) put(object, 4, static_cast<u32>(object.size()), 4);
  const u32 header_bytes = read_u16(object, 2);
  if ((what & Checksum) && header_bytes <= object.size()) put(object, 12, checksum_of(object.first(header_bytes)), 4);
}

/// What a reader that knows nothing but the format would note of the elements.
struct Noted {
  u32 programs = 0, mains = 0, versions = 0;
  Place name{};
};
Noted walk(Bytes object, u32 header_bytes) {
  Noted noted;
  for (u32 at = kBaseHeaderBytes; at < header_bytes;) {
    const u32 bytes = read_u16(object, at + 2);
    const auto type = static_cast<TlvType>(read_u16(object, at));
    promise(at + 4 + bytes <= header_bytes, "an element of an accepted header ends inside the header");
    noted.programs += type == TlvType::Program;
    noted.mains += type == TlvType::Main;
    noted.versions += type == TlvType::KernelVersion;
    if (type == TlvType::PackageName) noted.name = {.offset = at + 4, .bytes = bytes};
    at += 4 + (bytes + 3) / 4 * 4;
  }
  return noted;
}

void check_places(const Header& header) {
  for (const Place place : {header.name, header.writeable_regions, header.permissions.value_or(Place{}), header.storage_permissions}) {
    if (place.bytes == 0) continue;
    promise(place.offset >= kBaseHeaderBytes + 4 && place.offset < header.base.header_bytes &&
            place.bytes <= header.base.header_bytes - place.offset, "what a header names lies inside the header");
  }
  promise(header.writeable_regions.bytes % kWriteableRegionBytes == 0, "writeable regions are whole entries");
  promise(header.permissions.value_or(Place{}).bytes % kPermissionBytes == 0, "permissions are whole entries");
}

void check_extent(const Header& header) {
  const u64 first = u64{header.base.header_bytes} + header.init_offset;
  promise(first < header.binary_end && header.binary_end <= header.base.total_bytes, "the first instruction lies in the binary, and that in the object");
  promise(header.protected_bytes() <= header.base.total_bytes, "no more is protected than there is");
}

void check(Bytes object, const Header& header) {
  const u32 header_bytes = header.base.header_bytes;
  promise(header_bytes >= kBaseHeaderBytes && header_bytes % 4 == 0 && header_bytes <= header.base.total_bytes, "the header's size is possible");
  promise(header.base.total_bytes <= object.size(), "an object is not larger than the flash that is left");
  promise(checksum_of(object.first(header_bytes)) == header.base.checksum, "the checksum is right");
  check_places(header);
  if (header.has_program) check_extent(header);
  const Noted noted = walk(object, header_bytes);
  promise(header.has_program == (noted.programs + noted.mains != 0), "there is a program if an element says so");
  promise(header.has_binary_end == (noted.programs != 0), "the binary's end is known if a Program element says it");
  promise(header.kernel_version.has_value() == (noted.versions != 0), "there is a kernel version if an element says so");
  promise(header.name.offset == noted.name.offset && header.name.bytes == noted.name.bytes, "the name is that of the last name element");
}

void check_footers(Bytes object, u32 binary_end) {
  FooterWalk walk{object, binary_end};
  for (u32 at = walk.offset(); const auto footer = walk.next(); at = walk.offset()) {
    promise(footer->offset == at && footer->element_bytes >= 8 && walk.offset() == at + footer->element_bytes, "footers follow each other");
    promise(walk.offset() <= object.size(), "a footer ends inside the object");
    promise(footer->data.offset >= at + 8 && footer->data.offset + footer->data.bytes <= walk.offset(), "a footer's data lies inside of it");
    promise(footer->data.bytes == data_bytes_of(footer->format), "a footer has as much data as its format says");
  }
  promise(!walk.next() && !describe(walk.end()).empty(), "the walk is over for good, and tells why");
}
}  // namespace

void fuzz::run(std::span<const u8> input) {
  if (input.empty()) return;
  std::vector<u8> object{input.begin() + 1, input.end()};  // of its own: a read behind its end is noticed
  mend(object, input[0]);
  const auto base = parse_base(object);
  const auto header = parse_header(object);
  if (!header) {
    promise(!describe(header.error()).empty(), "a refusal has words");
    return check_footers(object, input[0] * 4u);
  }
  promise(base.has_value(), "who accepts a header accepts its beginning");
  check(object, *header);
  const Bytes own = Bytes{object}.first(header->base.total_bytes);
  check_footers(own, header->binary_end);
  const auto again = parse_header(std::vector<u8>{own.begin(), own.end()});
  promise(again.has_value() && again->binary_end == header->binary_end && again->init_offset == header->init_offset,
          "what lies behind an object does not matter");
}
