// S3: the closure that was given captures its caller's locals by reference, and is kept.
#include "core/types.hpp"
namespace capsules {
template <class Call>
class Later {
 public:
  constexpr explicit Later(Call call) : m_call{call} {}
  void run() { m_call(); }

 private:
  Call m_call;  // <- S3
};
template <class Queue>
void delay(Queue& queue, u32& count) {
  queue.add(Later{[&count] { ++count; }});
}
struct NoQueue {
  u32 size = 0;
  void add(auto&&) { ++size; }
};
void use(NoQueue& queue, u32& count) { delay(queue, count); }
}  // namespace capsules
