// S1: the same with double underscores around everything.
#include "core/types.hpp"
namespace capsules {
__attribute__((__section__(".vectors"))) constinit u32 g_word = 7;  // <- S1
}  // namespace capsules
