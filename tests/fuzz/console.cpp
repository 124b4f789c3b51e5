// tests/fuzz/console.cpp - several processes write and read at the console, keys are typed, processes die: each write leaves whole and in
// order, no line has two writers, and each key arrives once.
#include "capsules/console_fixture.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/small_world.hpp"
#include "tests/fuzz/target.hpp"

namespace {
using namespace capsules::test;
using fuzz::Choices;
using fuzz::promise;

constexpr u32 kWriters = 3, kTextBytes = 300;
constexpr std::array<u8, kWriters> kAlphabets{0x80, 0x90, 0xa0};  // eleven characters each; the kernel's log has none of them
constexpr u32 kPeriod = 10, kLineBytes = 100;
constexpr char kControlP = 0x10;

/// Characters tell their writer, and roughly their place in his text; a text's first one is found there alone.
char character(u32 writer, u32 place) {
  if (place == 0) return static_cast<char>(kAlphabets[writer] + kPeriod);
  return place % kLineBytes == kLineBytes - 1 ? '\n' : static_cast<char>(kAlphabets[writer] + place % kPeriod);
}
std::optional<u32> writer_of(char sent) {
  for (u32 writer = 0; writer < kWriters; ++writer)
    if (const u32 place = static_cast<u8>(sent) - kAlphabets[writer]; place <= kPeriod) return writer;
  return std::nullopt;
}

/// What a process writes. A write that takes the place of another begins anew, and a piece of the other may still leave before.
class Write {
 public:
  void begin(u32 most) { m_under_way = true, ++m_beginnings, m_most = most; }
  void end_with_its_process() { m_under_way = false, m_next.reset(); }
  void sent(u32 writer, char what) {
    if (m_beginnings != 0 && what == character(writer, 0)) --m_beginnings, m_next = 0;
    if (m_next) promise(what == character(writer, (*m_next)++), "a write leaves in order, and nothing of it twice");
  }
  void told(u32 bytes, bool lossless) {
    promise(m_under_way, "a write is told once");
    promise(bytes <= m_most, "no more is sent than was asked for");
    promise(!lossless || m_beginnings != 0 || !m_next || *m_next == bytes, "what was sent is told");
    *this = {};
  }
  bool under_way() const { return m_under_way; }

 private:
  std::optional<u32> m_next{};  // the place in its text; none: what leaves is of an earlier life
  u32 m_most = 0, m_beginnings = 0;
  bool m_under_way = false;
};

/// Keys that were typed are all different, so that each tells where it came from.
class Keys {
 public:
  std::string next(u32 count) {
    std::string typed;
    while (count-- != 0 && m_next < 255) typed += static_cast<char>(++m_next == kControlP ? ++m_next : m_next);
    m_typed += static_cast<u32>(typed.size());
    return typed;
  }
  /// `last` is the receiver's.
  void received(char key, u32& last) {
    const u32 number = static_cast<u8>(key);
    promise(number > last && number <= m_next, "keys arrive in the order in which they were typed");
    promise(!m_received.at(number), "a key arrives once");
    m_received[number] = true;
    last = number;
    ++m_count;
  }
  bool all_received() const { return m_count == m_typed; }

 private:
  u32 m_next = 0, m_typed = 0, m_count = 0;
  std::array<bool, 256> m_received{};
};

class Play : fuzz::SmallWorld, WiredConsole {
 public:
  explicit Play(Choices& choices) : SmallWorld{kDriver}, m_choices{choices} {
    for (u32 slot = 0; slot < kCount; ++slot) begin(slot);
  }

  void play() {
    while (!m_choices.over()) {
      step(m_choices.below(kCount));
      look();
    }
    come_to_rest();
    for (const Write& one : m_writes) promise(!one.under_way(), "every write is told");
    if (m_reader && m_no_key_lost) read_the_rest(*m_reader);
    promise(!m_no_key_lost || m_keys.all_received(), "no key is lost");
  }

 private:
  struct Reader {
    bool under_way = false, changed = false;
    u32 wanted = 0, last = 0;
  };

  void step(u32 slot) {
    switch (m_choices.below(12)) {
      case 0: end(slot); break;
      case 1: kernel::log("="); break;
      case 2: type(m_keys.next(1 + m_choices.below(70))); break;
      case 3: type(std::string{kControlP}); break;
      case 4: case 5: read(slot); break;
      case 6: abort(slot); break;
      case 7: source.advance(m_choices.half()); break;
      case 8: if (uart.sending) uart.complete(); break;
      case 9: if (m_choices.once_in(16)) uart.refusals = 1, m_lossless = false; break;
      default: write(slot); break;
    }
    if (m_choices.once_in(2)) run_deferred_calls();
  }

  void end(u32 slot) {
    renew(slot);
    m_writes[slot].end_with_its_process();
    m_readers[slot] = {};
    if (m_reader == slot) m_no_key_lost = false;
    begin(slot);
  }
  void begin(u32 slot) {
    m_texts[slot] = grow(process(slot), kTextBytes + contract::console::kBufferBytes);
    for (u32 place = 0; place < kTextBytes; ++place) bytes_at(m_texts[slot] + place, 1)[0] = static_cast<u8>(character(slot, place));
  }
  void write(u32 slot) {
    const u32 shared = m_choices.below(kTextBytes), length = m_choices.once_in(8) ? m_choices.word() : m_choices.below(kTextBytes);
    (void)call(process(slot), SystemCallClass::ReadOnlyAllow, {kDriver, 1, m_texts[slot], shared});
    promise(host::command(process(slot), kDriver, Command::Write, length)[0] == 128, "a write is taken");
    m_writes[slot].begin(std::min(shared, length));
  }
  core::Address keys_of(u32 slot) const { return m_texts[slot] + kTextBytes; }
  void read(u32 slot) {
    const u32 shared = m_choices.below(contract::console::kBufferBytes + 1), length = m_choices.below(80);
    const bool somebody_reads = std::ranges::any_of(m_readers, &Reader::under_way);
    (void)call(process(slot), SystemCallClass::ReadWriteAllow, {kDriver, 1, keys_of(slot), shared});
    m_readers[slot].changed = m_readers[slot].under_way;
    if (m_readers[slot].changed) m_no_key_lost = false;
    const Registers answer = host::command(process(slot), kDriver, Command::Read, length);
    const u32 wanted = std::min(shared, length);
    if (somebody_reads) return promise(answer[0] == 0 && answer[1] == static_cast<u32>(ErrorCode::Busy), "one process reads at a time");
    if (wanted == 0) return promise(answer[0] == 0 && answer[1] == static_cast<u32>(ErrorCode::Invalid), "a read of nothing is refused");
    promise(answer[0] == 128, "a read is taken");
    if (std::exchange(m_reader, slot).value_or(slot) != slot) m_no_key_lost = false;  // what waited was the other one's
    m_readers[slot] = {.under_way = true, .wanted = wanted, .last = m_readers[slot].last};
  }
  void abort(u32 slot) {
    const bool read = m_readers[slot].under_way;
    promise(host::command(process(slot), kDriver, Command::Abort)[0] == 128, "an abort is taken");
    look();
    promise(!read || !m_readers[slot].under_way, "an aborted read is told");
  }
  void read_the_rest(u32 slot) {
    abort(slot);
    do {
      (void)call(process(slot), SystemCallClass::ReadWriteAllow, {kDriver, 1, keys_of(slot), 1});
      (void)host::command(process(slot), kDriver, Command::Read, 1);
      m_readers[slot] = {.under_way = true, .wanted = 1, .last = m_readers[slot].last};
      run_deferred_calls();
      look();
    } while (!m_readers[slot].under_way);
  }
  void type(const std::string& keys) { uart.type(keys); }

  void look() {
    look_at_the_line();
    for (u32 slot = 0; slot < kCount; ++slot) {
      if (const auto told = take_upcall(process(slot), kDriver, 1)) m_writes[slot].told((*told)[0], m_lossless);
      if (const auto told = take_upcall(process(slot), kDriver, 2)) finish_read(slot, (*told)[0], (*told)[1]);
    }
    for (; m_kernel_seen < kernel_keys.keys.size(); ++m_kernel_seen) m_keys.received(kernel_keys.keys[m_kernel_seen], m_kernel_last);
  }
  void look_at_the_line() {
    for (; m_seen < uart.sent.size(); ++m_seen) {
      const char sent = uart.sent[m_seen];
      if (sent != '\r' && sent != '\n') look_at(sent);
      else if (sent == '\n') end_line(m_seen != 0 && uart.sent[m_seen - 1] == '\r');
    }
  }
  void look_at(char sent) {
    const u32 writer = writer_of(sent).value_or(kWriters);
    promise(!m_lossless || m_line_owner.value_or(writer) == writer, "a line has one writer");
    m_line_owner = writer;
    account(writer, sent);
  }
  /// The kernel ends lines with two characters, processes here with one.
  void end_line(bool by_the_kernel) {
    if (!by_the_kernel && m_line_owner) account(*m_line_owner, '\n');
    m_line_owner.reset();
  }
  void account(u32 writer, char sent) {
    if (writer < kWriters && m_lossless && m_writes[writer].under_way()) m_writes[writer].sent(writer, sent);
  }
  void finish_read(u32 slot, u32 status, u32 count) {
    Reader& reader = m_readers[slot];
    promise(std::exchange(reader.under_way, false), "a read is told once");
    promise(count <= reader.wanted, "no more is read than was asked for");
    promise(status != 0 || count == reader.wanted, "a read without an error is whole");
    promise(reader.changed || status == 0 || status == static_cast<u32>(ErrorCode::Cancel), "a read fails for a reason");
    for (const char key : host::read(keys_of(slot), count)) m_keys.received(key, reader.last);
  }
  /// Everything leaves, and whoever is silent has his line ended.
  void come_to_rest() {
    for (u32 i = 0; i < 4; ++i) {
      run_deferred_calls();
      while (uart.sending) uart.complete(), run_deferred_calls(), look();
      source.advance(1'000'000);
    }
    look();
  }

  Choices& m_choices;
  std::array<core::Address, kCount> m_texts{};
  std::array<Write, kCount> m_writes{};
  std::array<Reader, kCount> m_readers{};
  Keys m_keys{};
  std::optional<u32> m_reader{};  // who read last
  bool m_no_key_lost = true;
  bool m_lossless = true;  // no piece was refused
  usize m_seen = 0, m_kernel_seen = 0;
  u32 m_kernel_last = 0;
  std::optional<u32> m_line_owner{};
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
