// S3: designated initialisers bind the reference members to whatever the caller passed, which may be a local of his.
#include "core/types.hpp"
namespace capsules {
struct Output {
  virtual void put(u8 byte) = 0;

 protected:
  ~Output() = default;
};
struct Tee {
  Output& left;
  Output& right;
};
void twice(Output& output, u8 byte) {
  const Tee tee{.left = output, .right = output};  // <- S3
  tee.left.put(byte);
  tee.right.put(byte);
}
}  // namespace capsules
