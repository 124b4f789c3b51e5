// accept: the temporary lives until the end of the statement, and so does the use.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) { return core::Line<16>{}.decimal(value).view().size(); }
}  // namespace capsules
