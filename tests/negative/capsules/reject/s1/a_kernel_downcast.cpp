// S1: the policy that is asked is taken to be the one that was configured.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
struct Policy {
  virtual u32 limit() const = 0;

 protected:
  ~Policy() = default;
};
struct Growing : Policy {
  u32 limit() const override { return delay; }
  u32 delay = 1;
};
u32 delay_of(const Policy& policy) { return static_cast<const Growing&>(policy).delay; }  // <- S1
}  // namespace kernel
