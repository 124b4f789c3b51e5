// S12: the visitor that is passed down calls the walker again.
#include "core/types.hpp"
namespace capsules {
class Walker {
 public:
  void walk(u32 depth) { visit(depth, [&](u32 next) { walk(next); }); }  // <- S12

 private:
  template <class Then>
  void visit(u32 depth, Then then) { if (depth != 0) then(depth - 1); }  // <- S12
};
}  // namespace capsules
