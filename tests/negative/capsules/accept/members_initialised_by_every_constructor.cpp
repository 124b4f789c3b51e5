// accept: no initialiser beside the members, for the constructor has them all.
#include "core/types.hpp"
namespace capsules {
class Window {
 public:
  constexpr Window(u32 begin, u32 end) : m_begin{begin}, m_end{end} {}
  constexpr u32 size() const { return m_end - m_begin; }

 private:
  u32 m_begin;
  u32 m_end;
};
}  // namespace capsules
