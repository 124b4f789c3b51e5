// user/random.cpp - the random driver's request, waited for.
#include "user/random.hpp"

#include "user/request/random.hpp"

namespace user::random {

Result<> fill(std::span<u8> to) { return wait(request::RandomFill{to}); }

}  // namespace user::random
