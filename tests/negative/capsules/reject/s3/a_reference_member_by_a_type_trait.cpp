// S3: add_lvalue_reference is an ampersand.
#include <type_traits>

#include "core/types.hpp"
namespace capsules {
class Meter {
 public:
  constexpr explicit Meter(u32& count) : m_count{count} {}
  void tick() { ++m_count; }

 private:
  std::add_lvalue_reference_t<u32> m_count;  // <- S3
};
}  // namespace capsules
