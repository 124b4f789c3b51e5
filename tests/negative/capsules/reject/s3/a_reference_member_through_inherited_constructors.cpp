// S3: using Base::Base brings the constructor that binds the number by reference.
#include "core/types.hpp"
namespace capsules {
class Counting {
 public:
  constexpr explicit Counting(u32& total) : m_total{total} {}
  void tick() { ++m_total; }

 private:
  u32& m_total;  // <- S3
};
class Loud : public Counting {
 public:
  using Counting::Counting;
};
}  // namespace capsules
