// S3: a hand-made function_ref kept as a member.
#include "core/types.hpp"
namespace capsules {
template <class Call>
class CallRef {
 public:
  constexpr explicit CallRef(Call& call) : m_call{call} {}
  u32 operator()(u32 value) const { return m_call(value); }

 private:
  Call& m_call;  // <- S3
};
u32 twice(u32 value) {
  const auto add = [](u32 number) { return number + number; };
  return CallRef<const decltype(add)>{add}(value);  // <- S3
}
}  // namespace capsules
