// user/async/channel.hpp - values from task to task, in order; who sends waits while it is full, who receives while it is empty.
//
//   constinit user::Channel<u32, 4> readings;                  // outlives the tasks that use it
//   co_await readings.send(17);      const u32 reading = co_await readings.receive();
// A task that is cancelled while it waits loses no value: what was meant for it goes to the next one.
// Memory   Capacity values and 16 bytes.
#pragma once
#include "core/ring.hpp"
#include "user/async/awaited.hpp"

namespace user {

template <class T, usize Capacity>
  requires(Capacity >= 1)
class Channel {
 public:
  class Send;
  class Receive;
  constexpr Channel() = default;
  Channel(const Channel&) = delete;
  Channel& operator=(const Channel&) = delete;

  Send send(T value) { return Send{*this, std::move(value)}; }
  Receive receive() { return Receive{*this}; }
  /// For code that cannot wait. False: it is full.
  bool try_send(T value) {
    if (m_values.full()) return false;
    put(value);
    return true;
  }

 private:
  void put(T value) {
    (void)m_values.push(std::move(value));
    promise_one();
  }
  /// A value that nobody was promised goes to whoever has waited longest.
  void promise_one() {
    if (m_receivers.empty() || m_promised == m_values.size()) return;
    ++m_promised;
    Receive& first = static_cast<Receive&>(*m_receivers.pop());
    first.m_promised = true;
    ready.push(first);
  }
  T take() {
    T value = *m_values.pop();
    if (!m_senders.empty()) {
      Send& first = static_cast<Send&>(*m_senders.pop());
      put(std::move(first.m_value));
      ready.push(first);
    }
    return value;
  }

  core::Ring<T, Capacity> m_values{};
  usize m_promised = 0;  // values whose receivers are about to go on
  PendingQueue m_senders{};
  PendingQueue m_receivers{};
};

template <class T, usize Capacity>
  requires(Capacity >= 1)
class [[nodiscard("co_await it")]] Channel<T, Capacity>::Send : public Awaited<Send> {
 public:
  Send(Channel& channel, T value) : m_channel{channel}, m_value{std::move(value)} {}
  ~Send() {
    m_channel.m_senders.remove(*this);
    ready.remove(*this);
  }
  bool start() {
    if (m_channel.try_send(m_value)) return true;
    m_channel.m_senders.push(*this);
    return false;
  }
  void result() {}

 private:
  friend Channel;
  Channel& m_channel;
  T m_value;
};

template <class T, usize Capacity>
  requires(Capacity >= 1)
class [[nodiscard("co_await it")]] Channel<T, Capacity>::Receive : public Awaited<Receive> {
 public:
  explicit Receive(Channel& channel) : m_channel{channel} {}
  ~Receive() {
    m_channel.m_receivers.remove(*this);
    ready.remove(*this);
    if (!m_promised) return;
    --m_channel.m_promised;
    m_channel.promise_one();
  }
  bool start() {
    if (m_channel.m_values.size() > m_channel.m_promised) return m_promised = true, ++m_channel.m_promised, true;
    m_channel.m_receivers.push(*this);
    return false;
  }
  T result() {
    m_promised = false;
    --m_channel.m_promised;
    return m_channel.take();
  }

 private:
  friend Channel;
  Channel& m_channel;
  bool m_promised = false;
};

}  // namespace user
