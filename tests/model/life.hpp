// tests/model/life.hpp - one process's memory beside what its rules say, in numbers that cannot wrap: both take each step.
//
// The RAM has to look like `m_expected` after each: what opened is zero, what was written before is kept, and nobody else's byte
// changed. Then the process fills what it can reach, and the kernel its grants, so that a byte that is shown again shows.
#pragma once
#include "port_memory.hpp"
#include "tests/model/judge.hpp"

namespace model {

class Life {
 public:
  static constexpr u8 kWritten = 0x5A, kGrant = 0xC3;
  static constexpr u64 kFarthestGrant = 0xFFFC;

  explicit Life(const Layout& layout)
      : m_memory{layout}, m_layout{layout}, m_expected(layout.block.size(), Ram::kGarbage) {}

  /// The RAM as this process left it: for going on from one state in several ways.
  void restore() const { std::ranges::copy(m_expected, ram_bytes().begin()); }

  bool reset(u32 initial_app_bytes) {
    const u64 start = m_layout.block.start;
    m_break = start + initial_app_bytes;
    m_kernel_break = m_layout.record;
    m_lent = {};
    const bool possible_now = m_break < kAddressSpace && possible(request());
    const bool done = m_memory.reset(initial_app_bytes);
    expect(done == possible_now, "a first break", {start, initial_app_bytes, m_layout.record});
    if (!done) return false;
    m_high_water = start;
    clear(start, reach());
    return judge(start);
  }

  bool set_break(Address wanted) {
    const u64 old = m_break;
    ProtectionRequest moved = request();
    moved.app_break = wanted;
    const bool allowed = wanted >= m_high_water && possible(moved);
    m_memory.mark();
    const bool done = m_memory.set_break(wanted);
    expect(done == allowed, "a break", {wanted, m_layout.block.start, old, m_high_water, m_kernel_break});
    if (done && allowed) m_break = wanted;
    if (!done) return unchanged();
    if (m_break > old) clear(old, reach());
    return judge(std::min(old, m_break));
  }

  bool allocate_grant(u32 bytes, u32 alignment) {
    const u64 top = m_kernel_break >= bytes ? m_kernel_break - bytes : 0, place = top / alignment * alignment;
    const bool allowed = m_kernel_break >= bytes && place >= reach() && m_layout.record - place <= kFarthestGrant;
    m_memory.mark();
    const auto got = m_memory.allocate_grant(bytes, alignment);
    expect(got.has_value() == allowed, "a grant", {bytes, alignment, m_break, m_kernel_break});
    if (!got || !allowed) return unchanged();
    expect(*got == place, "where a grant lies", {*got, place, bytes, alignment});
    m_kernel_break = place;
    clear(place, place + bytes);
    (void)judge(m_break);
    fill(place, place + bytes, kGrant);
    return true;
  }

  bool borrow(u32 position, AddressRange range) {
    ProtectionRequest with = request();
    with.shared[position] = range;
    m_memory.mark();
    const bool done = m_memory.borrow(position, range);
    expect(done == possible(with), "what is borrowed", {position, range.start, range.end, m_layout.block.start, m_layout.block.end});
    if (!done) return unchanged();
    m_lent[position] = range.start == range.end ? AddressRange{} : range;
    return judge(m_break);
  }

  /// An allow of either kind. True if the bytes may be written.
  bool share(Address start, u32 length) {
    const bool writable = length == 0 || inside(accessible_range(), start, length);
    const bool readable = writable || inside(shareable_flash(), start, length);
    expect(m_memory.may_share_writable(start, length) == writable, "a buffer to write", {start, length, m_break});
    expect(m_memory.may_share_readable(start, length) == readable, "a buffer to read", {start, length, m_break});
    expect(m_memory.may_call(start) == (inside(accessible_range(), start, 4) || inside(shareable_flash(), start, 4)), "a function", {start, m_break});
    m_memory.note_shared(start, length);
    if (length != 0 && inside(accessible_range(), start, length)) m_high_water = std::max<u64>(m_high_water, u64{start} + length);
    return writable;
  }

  const Layout& layout() const { return m_layout; }
  u64 app_break() const { return m_break; }
  u64 kernel_break() const { return m_kernel_break; }
  u64 reach() const { return rounded_break(m_layout.block, m_break); }
  const SharedRanges& lent() const { return m_lent; }
  ProtectionRequest request() const {
    return {.block = m_layout.block, .app_break = static_cast<Address>(m_break), .kernel_break = static_cast<Address>(m_kernel_break),
            .flash = m_layout.flash, .shared = m_lent};
  }

 private:
  struct Bounds {
    u64 start = 0, end = 0;
  };
  static bool inside(Bounds bounds, u64 start, u64 length) { return start >= bounds.start && start + length <= bounds.end; }
  Bounds accessible_range() const { return {m_layout.block.start, m_break}; }
  Bounds shareable_flash() const { return {u64{m_layout.flash.start} + m_layout.protected_bytes, m_layout.flash.end}; }

  std::span<u8> ram_bytes() const { return std::span{ram.bytes}.subspan(m_layout.block.start - ram.start, m_layout.block.size()); }
  std::span<u8> part(std::span<u8> bytes, u64 from, u64 to) const { return bytes.subspan(from - m_layout.block.start, to - from); }
  void clear(u64 from, u64 to) { std::ranges::fill(part(m_expected, from, to), u8{0}); }
  void fill(u64 from, u64 to, u8 value) {
    std::ranges::fill(part(m_expected, from, to), value);
    std::ranges::fill(part(ram_bytes(), from, to), value);
  }

  /// What the kernel tells, what the hardware lets through and what the RAM holds; then the process writes from `from` on.
  bool judge(u64 from) {
    ++tally.steps;
    judge_numbers();
    judge_loaded(m_memory.load(), request());
    expect(std::ranges::equal(m_expected, ram_bytes()), "what the RAM holds", {m_layout.block.start, m_break, m_kernel_break});
    fill(from, reach(), kWritten);
    return true;
  }
  void judge_numbers() const {
    expect(m_memory.app_break() == m_break && m_memory.kernel_break() == m_kernel_break, "the breaks that the kernel tells", {m_memory.app_break(), m_break});
    expect(m_memory.accessible() == AddressRange{m_layout.block.start, static_cast<Address>(m_break)}, "what the kernel takes for accessible", {m_break});
    for (u32 i = 0; i < m_lent.size(); ++i) expect(m_memory.borrowed(i) == m_lent[i], "what is borrowed at a position", {i});
  }
  bool unchanged() {
    ++tally.steps;
    expect(m_memory.as_marked(), "a refusal changed the plan", {m_break});
    judge_numbers();
    expect(std::ranges::equal(m_expected, ram_bytes()), "a refusal changed the RAM", {m_break});
    return false;
  }

  Memory m_memory;
  Layout m_layout;
  u64 m_break = 0, m_kernel_break = 0, m_high_water = 0;
  SharedRanges m_lent{};
  std::vector<u8> m_expected;
};

}  // namespace model
