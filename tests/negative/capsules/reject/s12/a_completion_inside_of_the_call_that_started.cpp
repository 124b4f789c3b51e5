// S12: a completion that starts the next operation, whose fake device completes at once.
#include "core/types.hpp"
namespace capsules {
struct Completion {
  virtual void done() = 0;

 protected:
  ~Completion() = default;
};
class Instant {
 public:
  void start(Completion& completion) { ++m_started, completion.done(); }  // <- S12

 private:
  u32 m_started = 0;
};
class Worker final : public Completion {
 public:
  constexpr explicit Worker(Instant& device) : m_device{device} {}
  void done() override { m_device.start(*this); }  // <- S12

 private:
  Instant& m_device;
};
}  // namespace capsules
