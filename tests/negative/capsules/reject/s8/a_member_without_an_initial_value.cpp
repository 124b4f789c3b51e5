// S8: the member begins as what lay there.
#include "core/types.hpp"
namespace capsules {
struct State {
  u32 count;  // <- S8
};
}  // namespace capsules
