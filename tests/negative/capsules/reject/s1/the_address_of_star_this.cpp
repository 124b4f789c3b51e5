// S1: &*this is `this` in disguise, and auto gives it a name.
#include "core/types.hpp"
namespace capsules {
class Node {
 public:
  bool is(const Node& other) const {
    const auto self = &*this;  // <- S1
    return self->m_id == other.m_id;  // <- S1
  }

 private:
  u32 m_id = 0;
};
}  // namespace capsules
