// S3: an rvalue reference as a member is bound to what is about to go.
#include "core/types.hpp"
namespace capsules {
struct Settings { u32 rate = 0; };
class Filter {
 public:
  constexpr explicit Filter(Settings&& settings) : m_settings{static_cast<Settings&&>(settings)} {}
  u32 rate() const { return m_settings.rate; }

 private:
  Settings&& m_settings;  // <- S3
};
}  // namespace capsules
