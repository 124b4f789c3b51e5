// S11: Key of a type of one's own with a public constructor.
#include "kernel/key.hpp"  // <- S1
namespace capsules { class Owner; }
template <>
class kernel::Key<capsules::Owner> {};  // <- S11
