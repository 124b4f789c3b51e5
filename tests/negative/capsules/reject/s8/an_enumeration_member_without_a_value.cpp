// S8: the state begins as a number that no enumerator has.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u8 { Idle, Busy };
class Machine {
 public:
  bool idle() const { return m_mode == Mode::Idle; }

 private:
  Mode m_mode;  // <- S8
};
}  // namespace capsules
