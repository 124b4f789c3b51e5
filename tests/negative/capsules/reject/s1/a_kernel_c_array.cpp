// S1: a table of slots as a C array.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
class Slots {
 public:
  u32 life(u32 slot) const { return m_lives[slot]; }  // <- S1

 private:
  u32 m_lives[8]{};  // <- S1
};
}  // namespace kernel
