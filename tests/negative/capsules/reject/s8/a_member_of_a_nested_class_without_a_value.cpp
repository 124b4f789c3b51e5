// S8: the class that matters is inside of another one.
#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 size() const { return m_entry.place; }

 private:
  struct Entry {
    u32 place = 0;
    u32 owner;  // <- S8
  };
  Entry m_entry{};
};
}  // namespace capsules
