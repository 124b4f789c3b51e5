// S12: converting to bool converts to bool.
#include "core/types.hpp"
namespace capsules {
class Flag {
 public:
  explicit operator bool() const { return m_inverted ? !static_cast<bool>(*this) : m_set; }  // <- S12

 private:
  bool m_set = false;
  bool m_inverted = false;
};
}  // namespace capsules
