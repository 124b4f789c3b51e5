// S11: the function that failed checks end in becomes something harmless.
#include "core/lease.hpp"
#define bulkhead_check_failed()  // <- S11
namespace capsules {}
