// S3: the reference is not bound by an initialiser but assigned in the body, and the object is made with a local.
#include "core/optional_ref.hpp"
namespace capsules {
class Counter {
 public:
  void tick() { ++m_count; }

 private:
  u32 m_count = 0;
};
class Worker {
 public:
  constexpr explicit Worker(Counter& counter) { m_counter = counter; }
  void work() {
    if (m_counter) m_counter->tick();
  }

 private:
  core::OptionalRef<Counter> m_counter{};
};
void once(Worker& kept) {
  Counter local{};
  kept = Worker{local};  // <- S3
}
}  // namespace capsules
