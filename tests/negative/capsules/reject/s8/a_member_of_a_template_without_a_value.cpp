// S8: T m_value; is initialised for classes, and not for numbers.
#include "core/types.hpp"
namespace capsules {
template <class T>
struct Cell {
  T value;  // <- S8
};
u32 read(const Cell<u32>& cell) { return cell.value; }
}  // namespace capsules
