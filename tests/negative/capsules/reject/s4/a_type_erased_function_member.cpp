// S4: std::function allocates, and keeps whatever its closure captured.
#include <functional>  // <- S1

#include "core/types.hpp"
namespace capsules {
struct Ticker { std::function<void(u32)> call{}; };  // <- S4
}  // namespace capsules
