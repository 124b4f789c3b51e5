// S2: a string_view has no zero at its end, and data() promises one to whoever is used to C.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
template <class Log>
void report(Log& log, std::string_view text) { log.put(text.data()); }  // <- S2
}  // namespace capsules
