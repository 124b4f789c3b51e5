// S1: <cstring> has nothing but functions that take pointers.
#include <cstring>  // <- S1
namespace capsules {}
