// accept: every member has one, at every depth.
#include <array>

#include "core/types.hpp"
namespace capsules {
class Queue {
 public:
  u32 owner(usize index) const { return m_entries[index].owner; }

 private:
  struct Entry {
    u32 owner = 0;
    u32 place = 0;
    bool used = false;
  };
  std::array<Entry, 4> m_entries{};
};
}  // namespace capsules
