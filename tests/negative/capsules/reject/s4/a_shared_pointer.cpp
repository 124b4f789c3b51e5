// S4: shared ownership of what nobody owns.
#include <memory>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Ticker { std::shared_ptr<u32> count{}; };  // <- S4
}  // namespace capsules
