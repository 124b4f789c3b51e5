// S3: OptionalRef is for objects that live for ever, and takes any lvalue.
#include "core/optional_ref.hpp"
namespace capsules {
class Holder {
 public:
  void hold() {
    u32 local = 7;
    m_value = local;  // <- S3
  }
  u32 value() const { return *m_value; }

 private:
  core::OptionalRef<u32> m_value{};  // <- S3
};
}  // namespace capsules
