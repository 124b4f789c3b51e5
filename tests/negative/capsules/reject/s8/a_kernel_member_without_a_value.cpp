// S8: a table of the kernel's begins as what lay there.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
class ReadyTable {
 public:
  u32 first() const { return m_lives[0]; }

 private:
  std::array<u32, 8> m_lives;  // <- S8
};
}  // namespace kernel
