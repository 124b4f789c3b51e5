// arch/cortex_m/v7m/check_failed.cpp - where every failed check of the kernel and of the hardened library ends: in an instruction that the
// processor does not have. The fault handler ends the capsule that executes, alone, or panics; either names the very instruction.
//
// Cost     one instruction of two bytes at each check: it is inlined, so that what checks saves no register for a call.

extern "C" [[gnu::always_inline, noreturn]] void bulkhead_check_failed() noexcept { __builtin_trap(); }
