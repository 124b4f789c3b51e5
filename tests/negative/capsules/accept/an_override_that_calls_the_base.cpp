// accept: the qualified call is to another function, and does not come back.
#include "core/types.hpp"
namespace capsules {
class Base {
 public:
  virtual u32 limit() const { return m_limit; }

 protected:
  ~Base() = default;
  u32 m_limit = 4;
};
class Wider final : public Base {
 public:
  u32 limit() const override { return Base::limit() * 2; }
};
}  // namespace capsules
