// S1: this goes to a registry that keeps it.
#include "core/types.hpp"
namespace capsules {
template <class Registry>
class Driver {
 public:
  constexpr explicit Driver(Registry& registry) : m_registry{registry} {}
  void start() { m_registry.add(this); }  // <- S1

 private:
  Registry& m_registry;
};
}  // namespace capsules
