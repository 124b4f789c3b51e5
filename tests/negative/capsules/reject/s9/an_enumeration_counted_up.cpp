// S9: the next enumerator by arithmetic: behind the last one there is none.
#include "core/types.hpp"
namespace capsules {
enum class Step : u8 { Header, Body, Check };
Step after(Step step) { return static_cast<Step>(static_cast<u8>(step) + 1); }  // <- S9
}  // namespace capsules
