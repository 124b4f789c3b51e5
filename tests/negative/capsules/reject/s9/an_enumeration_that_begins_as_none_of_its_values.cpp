// S9: empty braces are 0, and the enumeration has no 0.
#include "core/types.hpp"
namespace capsules {
enum class Mode : u8 { Slow = 1, Fast = 2 };
class Machine {
 public:
  bool slow() const { return m_mode == Mode::Slow; }

 private:
  Mode m_mode{};  // <- S9
};
}  // namespace capsules
