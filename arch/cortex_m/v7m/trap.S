// arch/cortex_m/v7m/trap.S - vectors, every entry into the kernel, and every way back to a process.
//
// The kernel runs in handler mode on the main stack; processes run in thread mode, unprivileged, on theirs. Which
// way a trap goes is fixed by the handler it came to and by the kernel's own Switch: nothing here reads or changes
// EXC_RETURN to decide, so it does not matter how the hardware chained two exceptions.
.syntax unified
.thumb
.equ kToProcess, 0xFFFFFFFD         // EXC_RETURN: thread mode, process stack, no floating-point frame
.equ kToHandler, 0xFFFFFFF1         // the same: handler mode
.equ kThumbState, 1 << 24           // in xPSR
.equ kSvCall, 11                    // exception numbers
.equ kPendSv, 14
.equ kSvCallActive, 1 << 7          // in SHCSR
.equ kFaultStatus, 0xE000ED28       // CFSR
.equ kSystemHandlers, 0xE000ED24    // SHCSR
.equ kDeviceVectors, 48

.section .vectors, "a"
.word _kernel_stack_end
.word _start
.word nmi                           // the watchdog of boards that have one
.word hard_fault
.word fault                         // MemManage
.word fault                         // BusFault
.word fault                         // UsageFault
.word 0, 0, 0, 0
.word system_call                   // SVCall
.word hard_fault                    // DebugMonitor
.word 0
.word pend_sv
.word v7m_systick
.rept kDeviceVectors
.word device
.endr

.section .text.trap, "ax"

// Stores the process's stack pointer, and r4 to r11 in the same instruction, into its UserContext and calls the kernel; a null
// answer resumes the process. The registers are needed there only where a system call's C++ is abandoned.
// r4 keeps the stack aligned to 8 and is intact again at `switch_process`: C++ preserves it.
.macro kernel_entry name, function
.thumb_func
\name:
    ldr     r0, =v7m_current
    ldr     r0, [r0]
    mrs     r1, psp
    stmia   r0, {r1, r4-r11}
    push    {r4, lr}
    bl      \function
    cbnz    r0, 1f
    pop     {r4, pc}
1:  b       switch_process
.endm

kernel_entry system_call, kernel_system_call
kernel_entry pend_sv, kernel_interrupt
    .ltorg

// A fault stores r4 to r11 as well: reports show them.
.thumb_func
fault:
    ldr     r0, =v7m_current
    ldr     r0, [r0]
    mrs     r1, psp
    stmia   r0, {r1, r4-r11}
    push    {r4, lr}
    bl      v7m_fault
    cbnz    r0, 1f
    pop     {r4, pc}
1:  b       switch_process

// See kernel/ports/trap.hpp. Entered by a tail call of what kernel_entry called.
.global trap_fault_caller
.thumb_func
trap_fault_caller:
    ldr     r0, =v7m_current
    ldr     r0, [r0]
    adds    r0, r0, #4
    stmia   r0, {r4-r11}
    b       kernel_fault_caller
    .ltorg

.thumb_func
switch_process:                     // r0 = Switch {save, load}
    ldr     r1, =_kernel_stack_end  // nothing on it is needed: r4 is unchanged, and boot is not gone back to
    mov     sp, r1
    ldr     r1, [r0]
    adds    r1, r1, #4
    stmia   r1, {r4-r11}
    ldr     r1, [r0, #4]
    ldr     r2, =v7m_current
    str     r1, [r2]
    ldr     r2, [r1], #4
    msr     psp, r2
    ldmia   r1, {r4-r11}
    movs    r2, #1                  // thread mode is unprivileged; set at every switch rather than trusted
    msr     control, r2
    ldr     lr, =kToProcess
    bx      lr
    .ltorg

.thumb_func
device:
    mrs     r0, ipsr
    mov     r1, sp                  // the frame, if the kernel was interrupted
    mov     r2, lr
    b       v7m_device_interrupt

// See kernel/ports/activation.hpp. What it stacks: r4 to r11 and lr, r3 for the alignment; `landing` is where.
.global kernel_run_abandonable
.thumb_func
kernel_run_abandonable:
    push    {r3-r11, lr}
    ldr     r3, =kernel_activation
    str     sp, [r3, #4]            // first where to, then that it may be gone to
    str     r2, [r3]
    mov     r3, r0
    mov     r0, r1
    blx     r3
    ldr     r3, =kernel_activation
    movs    r0, #0
    str     r0, [r3]
    movs    r0, #1
    pop     {r3-r11, pc}

// From anywhere inside an activation, in the handler that it executes in. The IT and ICI bits of what was interrupted are cleared
// by whoever comes here through an exception's return; floating-point state there is none: the kernel uses no such register.
.global kernel_land
.thumb_func
kernel_land:
    ldr     r1, =kernel_activation
    ldr     r0, [r1, #4]
    movs    r2, #0
    str     r2, [r1, #4]
    cbz     r0, 1f
    mov     sp, r0
    movs    r0, #0
    pop     {r3-r11, pc}
1:  ldr     r0, =_kernel_stack_end  // where kernel_entry stacked r4 and lr: the process's r4 is in its context, and lr is not needed
    sub     r0, r0, #8
    mov     sp, r0
    bl      kernel_call_abandoned
    b       switch_process
    .ltorg

// r0 = pc and r3 = number of the exception that were interrupted, as far as they are known. Wants r5 = EXC_RETURN; uses r1, r2 and no stack.
.macro stacked_pc
    ldr     r1, =_kernel_stack_end
    ldr     r2, =_kernel_stack_bytes
    subs    r2, r1, r2
    movs    r0, #0                  // the pc, not known if the hardware could not store it
    movs    r3, #0                  // nor whose priority it was: none in boot, and else all are equal
    tst     r5, #8
    it      eq
    moveq   r3, #kSvCall
    cmp     sp, r2
    blo     1f
    ldr     r0, [sp, #24]
    ldr     r3, [sp, #28]
    ubfx    r3, r3, #0, #9
1:
.endm

// From a process it may go on; from the kernel it is the end, unless it is the fault of a capsule. A panic never returns, so it may have the whole stack: what
// is on it is of no more use, and it may be the stack that is used up. It runs at the priority of what faulted, since a
// fault at the priority of HardFault would lock the processor up: the return from the exception leads there.
.thumb_func
hard_fault:
    tst     lr, #4                  // the process stack
    bne     v7m_hard_fault
    mov     r5, lr
    ldr     r0, =kernel_activation
    ldr     r1, [r0]
    cbz     r1, 1f
    ldr     r1, =bulkhead_sections
    ldr     r1, [r1]
    cbz     r1, activation_faulted
1:  ldr     r4, =kernel_trap_panic
    bl      build_panic_frame
    bx      r5

// Inside an activation and outside of all sections. The stack above its landing is still good. r0 = kernel_activation, r5 = EXC_RETURN,
// which leads back into the handler that the activation executes in: SVCall or PendSV.
activation_faulted:
    ldr     r4, [r0, #4]
    stacked_pc
    mov     r1, sp
    cbz     r4, 2f
    mov     sp, r4
    b       3f
2:  ldr     r4, =_kernel_stack_end
    sub     r4, r4, #8
    mov     sp, r4
3:  bl      v7m_activation_faulted
    mov     r6, r0
    ldr     r0, =kSystemHandlers
    ldr     r0, [r0]
    movs    r3, #kPendSv
    tst     r0, #kSvCallActive
    it      ne
    movne   r3, #kSvCall
    orr     r3, r3, #kThumbState
    ldr     r2, =kernel_land
    bic     r2, r2, #1
    push    {r2, r3}                // pc, xPSR
    sub     sp, sp, #24             // the other registers of the frame: kernel_land wants none
    cbz     r6, 4f
    orr     r3, r6, #kThumbState    // it was a top half that found no stack: it ends first, into the frame above
    ldr     r2, =end_top_half
    bic     r2, r2, #1
    push    {r2, r3}
    ldr     r3, =kToHandler
    push    {r2, r3}                // r12, lr
    sub     sp, sp, #16
4:  bx      r5

.thumb_func
end_top_half:
    bx      lr

// The watchdog. The same way out of it, with its interrupt taken back before; but a process is not gone back to, so there the
// panic stays at the priority of the NMI: it should not come to that, since the end of its slice enters the kernel in time.
.thumb_func
nmi:
    mov     r5, lr
    tst     lr, #4
    bne     1f
    ldr     r4, =kernel_watchdog_panic
    bl      build_panic_frame
    bl      kernel_watchdog_expired
    bx      r5
1:  ldr     r0, =_kernel_stack_end
    mov     sp, r0
    bl      kernel_watchdog_expired
    movs    r0, #0
    b       kernel_watchdog_panic

// r4 = function, r5 = EXC_RETURN. Empties the stack and puts a frame onto it, so that returning from the exception calls the function
// with the pc that was interrupted, CFSR and where the stack pointer was.
build_panic_frame:
    mov     r6, sp
    stacked_pc
    orr     r3, r3, #kThumbState
    ldr     r1, =_kernel_stack_end
    mov     sp, r1
    bic     r2, r4, #1
    push    {r2, r3}                // pc, xPSR
    movs    r2, #0
    mvns    r3, r2
    push    {r2, r3}                // r12, lr
    ldr     r1, =kFaultStatus
    ldr     r1, [r1]
    mov     r2, r6
    push    {r0-r3}
    bx      lr

// See kernel/ports/trap.hpp.
.global trap_panic
.thumb_func
trap_panic:
    ldr     r0, =_kernel_stack_end
    mov     sp, r0
    b       kernel_report_panic
    .ltorg

.section .text.reset, "ax"
.global _start
.thumb_func
_start:
    cpsid   i
    ldr     r0, =_data_start
    ldr     r1, =_data_end
    ldr     r2, =_data_load
    b       2f
1:  ldmia   r2!, {r3-r10}           // 32 bytes at a time: layout.ld ends both sections so
    stmia   r0!, {r3-r10}
2:  cmp     r0, r1
    blo     1b
    ldr     r0, =_bss_start
    ldr     r1, =_bss_end
    movs    r3, #0
    movs    r4, #0
    movs    r5, #0
    movs    r6, #0
    mov     r7, r3
    mov     r8, r3
    mov     r9, r3
    mov     r10, r3
    b       4f
3:  stmia   r0!, {r3-r10}
4:  cmp     r0, r1
    blo     3b
    bl      board_main
5:  b       5b
    .ltorg
