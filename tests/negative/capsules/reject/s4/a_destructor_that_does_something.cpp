// S4: cleaning up in the destructor, which never runs: objects live for ever.
#include "core/types.hpp"
namespace capsules {
class Guard {
 public:
  constexpr explicit Guard(u32 value) : m_value{value} {}
  ~Guard() { s_ended += m_value; }  // <- S4

 private:
  static inline constinit u32 s_ended = 0;
  u32 m_value = 0;
};
}  // namespace capsules
