// S1: the name of the header comes out of a macro, and no search finds it.
#define HEADER <new>  // <- S11
#include HEADER  // <- S1
namespace capsules {}
