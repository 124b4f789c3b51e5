// S4: the optional ends the life of a capsule that others refer to.
#include <optional>

#include "hil/alarm.hpp"
namespace capsules {
class Ticks final : public hil::AlarmClient {
 public:
  void fired() override { ++m_count; }

 private:
  u32 m_count = 0;
};
class Holder {
 public:
  void drop() { m_ticks.reset(); }

 private:
  std::optional<Ticks> m_ticks{};  // <- S4
};
}  // namespace capsules
