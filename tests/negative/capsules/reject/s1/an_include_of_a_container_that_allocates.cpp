// S1: <vector> is not among the headers that capsules may include.
#include <vector>  // <- S1
namespace capsules {}
