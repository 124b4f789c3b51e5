// kernel/containment.hpp - what follows when an activation ends without returning.
//
// Context  the kernel's loop or the middle of another capsule's activation, which cannot be abandoned meanwhile.
#pragma once
#include "core/place.hpp"
#include "core/types.hpp"
#include "kernel/capsules.hpp"

namespace kernel {

/// Stops the capsule, or begins it anew; gives back what it held; reports once. `mark` is where the stack that was given up
/// ends, nowhere: all of it.
void contain(CapsuleId capsule, CapsuleFailure failure, core::Address where, core::Place mark);

/// All capsules as at boot; for tests.
void forget_capsules();

}  // namespace kernel
