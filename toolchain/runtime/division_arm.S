// toolchain/runtime/division_arm.S - 64-bit division under its name in Arm's run-time ABI.
//
// Both results come back in registers, the quotient in r0:r1 and the remainder in r2:r3, which no C++ function can do.
// Source   Run-time ABI for the Arm Architecture (RTABI32), section 4.3.2.
.syntax unified
.thumb

.section .text.__aeabi_uldivmod, "ax"
.global __aeabi_uldivmod
.thumb_func
__aeabi_uldivmod:
    push    {r0, r1, r2, r3, r4, lr}    // dividend at 0, divisor at 8; r4 keeps the stack aligned to 8
    bl      __udivdi3
    ldr     r2, [sp, #8]                // the divisor's low word
    ldr     r3, [sp, #12]
    mul     r3, r3, r0                  // remainder = dividend - quotient * divisor, modulo 2^64
    mla     r3, r2, r1, r3
    umull   r2, r12, r2, r0
    add     r3, r3, r12
    ldr     r12, [sp]
    subs    r2, r12, r2
    ldr     r12, [sp, #4]
    sbc     r3, r12, r3
    add     sp, sp, #16
    pop     {r4, pc}
