// S1: a C array as a buffer, because it is shorter to write.
#include "core/types.hpp"
namespace capsules {
class Line {
 public:
  void put(usize place, u8 byte) { m_bytes[place] = byte; }  // <- S1

 private:
  u8 m_bytes[80]{};  // <- S1
};
}  // namespace capsules
