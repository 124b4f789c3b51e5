// S11: the keyword is redefined for the headers that follow.
#define private public  // <- S11
#include "core/lease.hpp"
#undef private  // <- S11
namespace capsules {}
