// S2: the library's checks are switched off for this file, before its first include.
#undef _LIBCPP_HARDENING_MODE  // <- S2
#define _LIBCPP_HARDENING_MODE 2  // <- S2
#include <span>
namespace capsules {}
