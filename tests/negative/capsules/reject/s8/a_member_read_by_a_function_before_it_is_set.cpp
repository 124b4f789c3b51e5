// S8: the first member is initialised by a member function that reads the second.
#include "core/types.hpp"
namespace capsules {
class Window {
 public:
  explicit Window(u32 begin) : m_end{limit()}, m_begin{begin} {}  // <- S8
  u32 size() const { return m_end - m_begin; }

 private:
  u32 limit() const { return m_begin + 4; }
  u32 m_end;
  u32 m_begin;
};
}  // namespace capsules
