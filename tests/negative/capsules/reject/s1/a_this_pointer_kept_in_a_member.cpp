// S1: the object remembers where it lies; moved, it points at what it was.
#include "core/types.hpp"
namespace capsules {
class Node {
 public:
  void link() { m_self = this; }  // <- S1
  bool linked() const { return m_self != nullptr; }

 private:
  Node* m_self = nullptr;  // <- S1
};
}  // namespace capsules
