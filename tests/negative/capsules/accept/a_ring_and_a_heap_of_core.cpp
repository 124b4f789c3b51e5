// accept: containers of fixed size, as members.
#include "core/indexed_heap.hpp"
#include "core/ring.hpp"
namespace capsules {
class Waiting {
 public:
  bool put(u8 byte) { return m_bytes.push(byte); }
  u8 take() { return m_bytes.pop().value_or(u8{0}); }
  void arm(u8 slot, u64 deadline) { m_deadlines.set(slot, deadline); }

 private:
  core::Ring<u8, 16> m_bytes{};
  core::IndexedHeap<4> m_deadlines{};
};
}  // namespace capsules
