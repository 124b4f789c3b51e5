// S11: the library's checks are switched off for this file, before its first include.
#undef _LIBCPP_HARDENING_MODE  // <- S11
#define _LIBCPP_HARDENING_MODE 2  // <- S11
#include <span>
namespace capsules {}
