// tests/fuzz/tbf_flash.cpp - a whole application flash of good, changed and senseless objects: the kernel loads what it should and
// nothing else, and every process keeps to its own.
#include <vector>

#include "kernel/filter.hpp"
#include "kernel/storage_access.hpp"
#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using namespace contract::tbf;
using core::Address;
using core::AddressRange;
using fuzz::Choices;
using fuzz::promise;
using std::span;

constexpr u32 kMostObjects = 8;
constexpr u32 kModestRam = 4096;  // what five of them want is there

struct Object {
  Address at = 0;
  u32 bytes = 0;
  bool good = false;  // nothing in it was changed, and nothing in it keeps it from running
};

void put(Address at, u32 value, usize count) {
  const auto to = bytes_at(at, count);
  for (usize i = 0; i < count; ++i) to[i] = static_cast<u8>(value >> (8 * i));
}

class Flash {
 public:
  explicit Flash(Choices& choices) : m_choices{choices} {
    while (!m_choices.over() && m_objects.size() < kMostObjects && m_end + 2048 <= kAppFlash.end) add();
  }
  const std::vector<Object>& objects() const { return m_objects; }

 private:
  void add() {
    Object object{.at = m_end};
    switch (m_choices.below(4)) {
      case 0: raw(object); break;
      case 1: padding(object); break;
      default: application(object); break;
    }
    m_end += object.bytes;
    m_objects.push_back(object);
  }
  /// Bytes as they come.
  void raw(Object& object) {
    const auto bytes = m_choices.bytes(m_choices.below(64));
    object.bytes = std::max<u32>(4, static_cast<u32>(bytes.size() + 3) / 4 * 4);
    std::ranges::copy(bytes, bytes_at(object.at, bytes.size()).begin());
  }
  void padding(Object& object) {
    object.bytes = 16 + 16 * m_choices.below(16);
    begin(object, 0);
    seal(object, kBaseHeaderBytes);
  }
  void begin(const Object& object, u32 flags) {
    put(object.at, kVersion, 2);
    put(object.at + 4, object.bytes, 4);
    put(object.at + 8, flags, 4);
  }
  void seal(const Object& object, u32 header_bytes) {
    put(object.at + 2, header_bytes, 2);
    put(object.at + 12, checksum_of(bytes_at(object.at, header_bytes)), 4);
  }
  Address element(Address at, TlvType type, std::initializer_list<u32> words) {
    put(at, static_cast<u32>(type), 2);
    put(at + 2, static_cast<u32>(words.size() * 4), 2);
    for (at += 4; const u32 word : words) put(at, word, 4), at += 4;
    return at;
  }
  u32 ram_wanted(Object& object) {
    constexpr std::array<u32, 6> kTooMuch{0x2'0000, 0x7FFF'FFFF, 0x8000'0000, 0xFFFF'F000, 0xFFFF'FFF8, 0xFFFF'FFFF};
    if (m_choices.below(6) != 5) return m_choices.half() % kModestRam;
    object.good = false;
    return m_choices.one_of(kTooMuch);
  }
  /// Its name is its own: its place in the list.
  void application(Object& object) {
    object = {.at = m_end, .bytes = 512u << m_choices.below(2), .good = true};
    begin(object, kFlagEnabled);
    const u32 minimum_ram = ram_wanted(object);
    Address at = element(object.at + kBaseHeaderBytes, TlvType::Program, {m_choices.byte() % 64u * 4, 0, minimum_ram, object.bytes - 64, m_choices.byte()});
    at = element(at, TlvType::KernelVersion, {2 | 2u << 16});
    at = element(at, TlvType::PackageName, {static_cast<u32>(0x30303030 + m_objects.size())});
    for (u32 more = m_choices.below(4); more != 0; --more) at = any_element(object, at);
    const u32 header_bytes = at - object.at;
    change(object, header_bytes);
    seal(object, header_bytes);
    if (m_choices.below(4) == 3) spoil(object);
  }
  Address any_element(Object& object, Address at) {
    switch (m_choices.below(6)) {
      case 0: return element(at, TlvType::Permissions, {1 | m_choices.word() << 16, m_choices.word(), m_choices.word(), m_choices.word(), 0}) - 2 + whole(object);
      case 1: return element(at, TlvType::WriteableFlashRegions, {m_choices.half(), m_choices.half()});
      case 2: return element(at, TlvType::StoragePermissions, {m_choices.byte() % 4u, 1 | m_choices.word() << 16, m_choices.word()}) + whole(object);
      case 3: object.good = false; return element(at, TlvType::FixedAddresses, {fuzz::hostile_address(m_choices), m_choices.once_in(2) ? kAnyAddress : m_choices.word()});
      case 4: object.good = false; return element(at, TlvType::ShortId, {m_choices.byte() % 3u});
      default: return element(at, static_cast<TlvType>(0x1000 + m_choices.byte()), {m_choices.word()});
    }
  }
  /// What of the element's size does not suit the words it is made of is wrong on purpose.
  u32 whole(Object& object) {
    object.good = false;
    return 2 * (m_choices.byte() % 2u);
  }
  /// Before the checksum is made: the loader has to look at what is there.
  void change(Object& object, u32 header_bytes) {
    for (u32 times = m_choices.below(8) < 5 ? 0 : 1 + m_choices.below(3); times != 0; --times) {
      put(object.at + 8 + m_choices.below(header_bytes - 8), m_choices.byte(), 1);
      object.good = false;
    }
  }
  /// Behind it: single bits anywhere, the size too.
  void spoil(Object& object) {
    const Address at = object.at + m_choices.half() % 128;
    put(at, bytes_at(at, 1)[0] ^ 1u << m_choices.below(8), 1);
    object.good = false;
  }

  Choices& m_choices;
  Address m_end = kAppFlash.start;
  std::vector<Object> m_objects{};
};

/// Whether the list leads from the first object to this address.
bool linked(Address wanted) {
  for (Address at = kAppFlash.start; at < kAppFlash.end;) {
    if (at == wanted) return true;
    const u32 left = kAppFlash.end - at;
    if (left < 8) return false;
    const u32 bytes = read_u32(bytes_at(at, 8), 4);
    if (read_u16(bytes_at(at, 8), 0) != kVersion || bytes == 0 || bytes > left) return false;
    at += bytes;
  }
  return false;
}

core::OptionalRef<Process> process_at(Address object) {
  for (Process& process : kernel::processes)
    if (process.memory().layout().flash.start == object) return process;
  return {};
}

u32 ram_used() {
  u32 bytes = 0;
  for (const Process& process : kernel::processes) bytes += process.memory().layout().block.size();
  return bytes;
}

kernel::ShortId id_at(Address object) {
  const auto header = parse_header(bytes_at(object, kAppFlash.end - object));
  if (!header || header->padding()) return {};
  const auto name = bytes_at(object + header->name.offset, header->name.bytes);
  return header->short_id != 0 ? kernel::short_id_from_header(header->short_id) : kernel::short_id_from_name(std::string{name.begin(), name.end()});
}
/// Two that say they are the same one: at most one of them runs.
bool is_claimed_twice(const Flash& flash, const Object& object) {
  return std::ranges::any_of(flash.objects(), [&](const Object& other) { return other.at != object.at && id_at(other.at).same_as(id_at(object.at)); });
}

/// The loader has as many places for candidates as there can be processes.
bool is_crowded(const Flash& flash) {
  const auto candidate = [](const Object& object) {
    const auto header = parse_header(bytes_at(object.at, kAppFlash.end - object.at));
    return header && header->enabled();
  };
  return std::ranges::count_if(flash.objects(), candidate) > kernel::ports::kMaxProcesses || ram_used() > kAppRam.size() / 2;
}

void check_loaded(const Flash& flash) {
  if (is_crowded(flash)) return;
  for (const Object& object : flash.objects())
    if (object.good && linked(object.at) && !is_claimed_twice(flash, object)) promise(process_at(object.at).operator bool(), "a good application is loaded, whatever lies around it");
}

void check_process(Process& process) {
  const auto& flash = process.memory().layout().flash;
  promise(linked(flash.start), "a process's flash is an object of the list");
  promise(read_u32(bytes_at(flash.start, 8), 4) == flash.size(), "a process's flash is its object");
  const AddressRange behind_header{flash.start + read_u16(bytes_at(flash.start, 8), 2), flash.end};
  promise(behind_header.contains(process.context().pc, 1), "the first instruction lies behind the header");
  for (const AddressRange part : {process.name(), process.permissions(), process.writeable_regions(), process.storage_permissions()})
    promise(part.size() == 0 || AddressRange{flash.start, behind_header.start}.contains(part.start, part.size()), "what a header names lies inside the header");
}

/// What the kernel reads of headers afterwards.
void ask(Process& process, Choices& choices) {
  const auto& flash = process.memory().layout().flash;
  const u32 regions = call(process, SystemCallClass::Memop, {7, 0, 0, 0}).r[1];
  for (u32 region = 0; region < std::min(regions, 3u); ++region) {
    const Registers start = call(process, SystemCallClass::Memop, {8, region, 0, 0}).r, end = call(process, SystemCallClass::Memop, {9, region, 0, 0}).r;
    promise(start[0] == end[0], "a region has both ends, or none");
    if (start[0] == 129) promise(start[1] < end[1] && flash.contains(start[1], end[1] - start[1]), "a writeable region lies in the application's flash");
  }
  (void)call(process, SystemCallClass::Command, {choices.byte(), choices.byte(), 0, 0});
  (void)call(process, SystemCallClass::Subscribe, {choices.byte(), 0, 0, 0});
  (void)kernel::storage_permissions_of(process.id());
}
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  World world;
  if (choices.once_in(4)) loading().storage_policy = kernel::header_storage;
  const Flash flash{choices};
  world.load();
  check_loaded(flash);
  for (Process& process : kernel::processes) check_process(process);
  check_processes();
  for (Process& process : kernel::processes) ask(process, choices);
  check_processes();
}
