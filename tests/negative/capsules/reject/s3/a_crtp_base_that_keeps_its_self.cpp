// S3: the base keeps a reference to the derived object; a copy refers to the original.
#include "core/types.hpp"
namespace capsules {
template <class Self>
class Chained {
 public:
  constexpr explicit Chained(Self& self) : m_self{self} {}
  void again() { m_self.step(); }

 private:
  Self& m_self;
};
class Walker : public Chained<Walker> {
 public:
  constexpr Walker() : Chained{*this} {}  // <- S3
  void step() { ++m_steps; }

 private:
  u32 m_steps = 0;
};
}  // namespace capsules
