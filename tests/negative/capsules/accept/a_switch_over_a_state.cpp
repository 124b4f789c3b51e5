// accept: exhaustive, without default.
#include "core/types.hpp"
namespace capsules {
enum class State : u8 { Idle, Waiting, Done };
class Machine {
 public:
  void step() {
    switch (m_state) {
      case State::Idle: m_state = State::Waiting; return;
      case State::Waiting: m_state = State::Done; return;
      case State::Done: return;
    }
  }

 private:
  State m_state = State::Idle;
};
}  // namespace capsules
