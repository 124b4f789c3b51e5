// S11: TRY of this file's own does not return the error.
#include "core/result.hpp"
#undef TRY  // <- S11
#define TRY(expression) (expression)  // <- S11
namespace capsules {}
