// kernel/storage_permissions.hpp - which stored objects an application may create, read and change.
//
// A stored object carries the number of the application that wrote it; the kernel's own carry 0, which no list and no
// application ever matches.
// Policies none: storage is the kernel's alone. Individual: an application with a fixed short id has its own objects.
//          Header: the header's element lists whose objects may be read and changed; its own only if they are listed.
// Errors   an empty result: the application has no storage at all.
// Source   the header's element 7: write id, count and read ids, count and modify ids, packed without alignment.
#pragma once
#include <algorithm>
#include <array>
#include <span>

#include "contract/tbf.hpp"
#include "kernel/identity.hpp"

namespace kernel {

inline constexpr u32 kKernelStorageId = 0;

/// Up to eight numbers, as many as the header's lists may have.
class StorageIdList {
 public:
  static constexpr u32 kMost = 8;

  constexpr StorageIdList() = default;
  constexpr explicit StorageIdList(u32 only) : m_ids{only}, m_count{1} {}
  constexpr bool contains(u32 id) const {
    return id != kKernelStorageId && std::ranges::contains(std::span{m_ids}.first(m_count), id);
  }
  constexpr bool add(u32 id) {
    if (m_count == kMost) return false;
    m_ids[m_count++] = id;
    return true;
  }

 private:
  std::array<u32, kMost> m_ids{};
  u32 m_count = 0;
};

struct StoragePermissions {
  std::optional<u32> own_id{};    // whose the application's own objects are, if it can have any
  std::optional<u32> write_id{};  // what new objects carry; empty: may create none
  StorageIdList read{};
  StorageIdList modify{};

  constexpr bool may_read(u32 stored_id) const { return read.contains(stored_id); }
  constexpr bool may_modify(u32 stored_id) const { return modify.contains(stored_id); }
};

/// What the header's element says, before anybody has decided what it is worth.
struct StorageElement {
  u32 write_id = 0;  // 0: the application writes nothing
  StorageIdList read{};
  StorageIdList modify{};
};

namespace storage_element {

/// Reads front to back; once something was missing, everything is.
class Reader {
 public:
  constexpr explicit Reader(contract::tbf::Bytes bytes) : m_bytes{bytes} {}
  constexpr bool good() const { return m_good; }
  constexpr bool at_end() const { return m_bytes.empty(); }
  constexpr u32 number() { return take(4) ? contract::tbf::read_u32(m_taken, 0) : 0; }
  constexpr StorageIdList list() {
    StorageIdList ids;
    const u32 count = take(2) ? contract::tbf::read_u16(m_taken, 0) : 0;
    if (count > StorageIdList::kMost) m_good = false;
    for (u32 i = 0; m_good && i < count; ++i) (void)ids.add(number());
    return ids;
  }

 private:
  constexpr bool take(usize bytes) {
    m_good = m_good && bytes <= m_bytes.size();
    if (!m_good) return false;
    m_taken = m_bytes.first(bytes);
    m_bytes = m_bytes.subspan(bytes);
    return true;
  }
  contract::tbf::Bytes m_bytes;
  contract::tbf::Bytes m_taken{};
  bool m_good = true;
};

}  // namespace storage_element

/// Empty if the element is cut off, longer than its lists or lists more than eight: then it is worth nothing.
constexpr std::optional<StorageElement> parse_storage_element(contract::tbf::Bytes payload) {
  storage_element::Reader reader{payload};
  StorageElement element{.write_id = reader.number()};
  element.read = reader.list();
  element.modify = reader.list();
  if (!reader.good() || !reader.at_end()) return std::nullopt;
  return element;
}

constexpr std::optional<StoragePermissions> no_storage(ShortId = {}, contract::tbf::Bytes = {}) { return std::nullopt; }

constexpr std::optional<StoragePermissions> individual_storage(ShortId id, contract::tbf::Bytes = {}) {
  if (!id.is_fixed()) return std::nullopt;
  const StorageIdList own{*id.number()};
  return StoragePermissions{.own_id = id.number(), .write_id = id.number(), .read = own, .modify = own};
}

/// `payload` is the header's element, empty without one. Whatever write id it asks for, objects carry the short id: an
/// application cannot write in the name of another.
constexpr std::optional<StoragePermissions> header_storage(ShortId id, contract::tbf::Bytes payload) {
  if (!id.is_fixed()) return std::nullopt;
  const auto element = parse_storage_element(payload);
  if (!element) return std::nullopt;
  return StoragePermissions{.own_id = id.number(), .write_id = element->write_id != 0 ? id.number() : std::nullopt, .read = element->read, .modify = element->modify};
}

}  // namespace kernel
