// tests/soak/work.hpp - the pieces of work, each of which checks what comes of it.
#pragma once
#include "tests/system/random.hpp"

namespace soak {

/// One piece, chosen at random. Ends the application with TEST FAILED if an answer is wrong.
void work(test::Random& random);
/// Each piece once: then every driver has taken what it needs of the process's memory.
void work_at_each(test::Random& random);

}  // namespace soak
