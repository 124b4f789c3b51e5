// user/ipc.hpp - processes find each other by name, share buffers, and notify each other.
//
// A service listens in its own slot, which it learns by discovering its own name; a client listens in the service's, and shares the
// buffer of that slot with it. What is told to nobody who listens is lost.
// Errors   NoDevice (no such process; it is dead), Invalid (the shared buffer cannot be protected), NoMemory.
// Context  Inbox::wait() blocks; user/async/ipc.hpp is for tasks.
#pragma once
#include <array>
#include <bit>
#include <span>
#include <string_view>

#include "contract/ipc.hpp"
#include "user/events.hpp"

namespace user::ipc {

/// Whom to talk to.
enum class Slot : u32 {};

/// Memory that protection hardware of every kind can open to one other process: a power of two, and aligned to it.
template <usize Bytes>
  requires(std::has_single_bit(Bytes) && Bytes >= 32)
struct alignas(Bytes) Buffer {
  std::array<u8, Bytes> bytes{};
};

struct Notification {
  Slot from{};
  /// What the other one shared with this process; it may change while it is looked at.
  std::span<u8> shared{};
};

Result<Slot> discover(std::string_view name);
Result<> notify_service(Slot service);
Result<> notify_client(Slot client);

/// Notifications in a slot, from now on for as long as the object lives.
class Inbox {
 public:
  explicit Inbox(Slot slot) : m_events{{contract::ipc::kDriver, std::to_underlying(slot)}} {}
  Result<> listens() const { return m_events.subscribed(); }
  /// Blocks until there is one.
  Notification wait() { return notification(m_events.wait()); }

  static Notification notification(const UpcallArguments& told);
  Events& events() { return m_events; }

 private:
  Events m_events;
};

/// Shares a buffer with the process in `slot`, as long as the object lives.
class Sharing {
 public:
  template <usize Bytes>
  Sharing(Slot slot, Buffer<Bytes>& buffer [[clang::lifetimebound]]) : m_slot{slot}, m_shared{share(slot, buffer.bytes)} {}
  Sharing(const Sharing&) = delete;
  Sharing& operator=(const Sharing&) = delete;
  ~Sharing() { (void)share(m_slot, {}); }
  Result<> shared() const { return m_shared; }

 private:
  static Result<> share(Slot slot, std::span<u8> bytes);
  Slot m_slot;
  Result<> m_shared;
};

}  // namespace user::ipc
