// S12: the override calls the interface, and the interface's object is of the same class.
#include "core/types.hpp"
namespace capsules {
struct Step {
  virtual u32 run(u32 left) = 0;

 protected:
  ~Step() = default;
};
class Chain final : public Step {
 public:
  constexpr explicit Chain(Step& next) : m_next{next} {}
  u32 run(u32 left) override { return left == 0 ? 0 : m_next.run(left - 1); }  // <- S12

 private:
  Step& m_next;
};
}  // namespace capsules
