// arch/riscv/trap.S - every entry into the kernel, and every way back to a process.
//
// While a process runs, mscratch is the address of its UserContext; in the kernel mscratch is zero. That is how
// the entry knows where it comes from, whatever mcause says. Interrupts are off (mstatus.MIE = 0) from the
// trap until an InterruptWindow opens, so the swap and the zeroing of mscratch cannot be interrupted.
//
// Registers: on entry from a process the caller-saved ones and sp go to its UserContext (register n at 4 * n, the
// pc at 0). The kernel's C++ keeps the callee-saved ones, so they are stored only when the process changes or faults. It uses
// but two of those, s0 and s1 (-ffixed-x18 to x27): these are stored at every entry, so that a system call whose C++ is abandoned can
// be ended without it.

.equ kCauseEcallFromUser, 8
.equ kMppMask, 3 << 11              // of mstatus
.equ kMprv, 1 << 17
.equ kMie, 1 << 3

// What the kernel's C++ keeps or does not use: the process's own at every entry, and again when the kernel returns.
.macro store_kept_registers context
    sw      s0, 4*8(\context)
    sw      s1, 4*9(\context)
    store_unused_registers \context
.endm

// What no C++ of the kernel touches.
.macro store_unused_registers context
    sw      s2, 4*18(\context)
    sw      s3, 4*19(\context)
    sw      s4, 4*20(\context)
    sw      s5, 4*21(\context)
    sw      s6, 4*22(\context)
    sw      s7, 4*23(\context)
    sw      s8, 4*24(\context)
    sw      s9, 4*25(\context)
    sw      s10, 4*26(\context)
    sw      s11, 4*27(\context)
    sw      gp, 4*3(\context)
    sw      tp, 4*4(\context)
.endm

.section .text.trap, "ax"
.global riscv_trap
.balign 4                       // mtvec, direct mode
riscv_trap:
    csrrw   sp, mscratch, sp    // sp = UserContext, mscratch = the process's sp
    beqz    sp, nested_trap
    sw      ra, 4*1(sp)
    sw      t0, 4*5(sp)
    sw      t1, 4*6(sp)
    sw      t2, 4*7(sp)
    sw      s0, 4*8(sp)
    sw      s1, 4*9(sp)
    sw      a0, 4*10(sp)
    sw      a1, 4*11(sp)
    sw      a2, 4*12(sp)
    sw      a3, 4*13(sp)
    sw      a4, 4*14(sp)
    sw      a5, 4*15(sp)
    sw      a6, 4*16(sp)
    sw      a7, 4*17(sp)
    sw      t3, 4*28(sp)
    sw      t4, 4*29(sp)
    sw      t5, 4*30(sp)
    sw      t6, 4*31(sp)
    csrrw   t0, mscratch, zero  // from here on: in the kernel
    sw      t0, 4*2(sp)
    mv      a0, sp
    csrr    t2, mepc
    csrr    t0, mcause
    la      sp, _kernel_stack_end - 16
    sw      a0, 0(sp)           // whose trap this is; needed again when it ends
    addi    t3, t0, -kCauseEcallFromUser
    bnez    t3, not_a_system_call
    addi    t2, t2, 4           // a system call resumes behind the ecall
    sw      t2, 0(a0)
    call    kernel_system_call
    bnez    a0, switch_process
resume_same:
    lw      t1, 0(sp)
resume:                         // t1 = UserContext; the callee-saved registers are the process's own
    lw      t0, 0(t1)
    csrw    mepc, t0
    csrw    mscratch, t1
    mv      sp, t1
    lw      ra, 4*1(sp)
    lw      t0, 4*5(sp)
    lw      t1, 4*6(sp)
    lw      t2, 4*7(sp)
    lw      a0, 4*10(sp)
    lw      a1, 4*11(sp)
    lw      a2, 4*12(sp)
    lw      a3, 4*13(sp)
    lw      a4, 4*14(sp)
    lw      a5, 4*15(sp)
    lw      a6, 4*16(sp)
    lw      a7, 4*17(sp)
    lw      t3, 4*28(sp)
    lw      t4, 4*29(sp)
    lw      t5, 4*30(sp)
    lw      t6, 4*31(sp)
    lw      sp, 4*2(sp)
    mret

not_a_system_call:
    sw      t2, 0(a0)
    bgez    t0, fault           // the top bit of mcause marks an interrupt
    call    kernel_interrupt
    beqz    a0, resume_same

switch_process:                 // a0 = Switch {save, load}
    lw      t0, 0(a0)
    lw      t1, 4(a0)
    store_kept_registers t0
load_process:                   // t1 = UserContext
    lw      s0, 4*8(t1)
    lw      s1, 4*9(t1)
    lw      s2, 4*18(t1)
    lw      s3, 4*19(t1)
    lw      s4, 4*20(t1)
    lw      s5, 4*21(t1)
    lw      s6, 4*22(t1)
    lw      s7, 4*23(t1)
    lw      s8, 4*24(t1)
    lw      s9, 4*25(t1)
    lw      s10, 4*26(t1)
    lw      s11, 4*27(t1)
    lw      gp, 4*3(t1)
    lw      tp, 4*4(t1)
    j       resume

fault:                          // reports show all registers
    store_kept_registers a0
    mv      a0, t0
    csrr    a1, mtval
    call    riscv_fault
    bnez    a0, switch_process
    j       resume_same

// See kernel/ports/trap.hpp. Entered by a tail call of what trap code called: sp is as it was there.
.global trap_fault_caller
trap_fault_caller:
    lw      t1, 0(sp)
    store_kept_registers t1
    tail    kernel_fault_caller

// A trap in the kernel. An interrupt is recorded, on one frame of the same stack; anything else is the
// kernel's own fault. MIE is off in here, so a second frame never stands on the first.
nested_trap:
    csrrw   sp, mscratch, t0    // sp = the kernel's sp again; t0 is kept aside
    csrr    t0, mcause
    bgez    t0, fault_in_kernel // before anything is stored: it may be the stack that is used up
    csrrw   t0, mscratch, zero  // mscratch = 0 again
    addi    sp, sp, -80
    sw      ra, 0(sp)
    sw      t0, 4(sp)
    sw      t1, 8(sp)
    sw      t2, 12(sp)
    sw      a0, 16(sp)
    sw      a1, 20(sp)
    sw      a2, 24(sp)
    sw      a3, 28(sp)
    sw      a4, 32(sp)
    sw      a5, 36(sp)
    sw      a6, 40(sp)
    sw      a7, 44(sp)
    sw      t3, 48(sp)
    sw      t4, 52(sp)
    sw      t5, 56(sp)
    sw      t6, 60(sp)
    csrr    a0, mcause
    csrr    a1, mepc
    call    riscv_nested_interrupt
    beqz    a0, 1f
    la      t0, kernel_land     // what was interrupted is not gone back to
    csrw    mepc, t0
1:  lw      ra, 0(sp)
    lw      t0, 4(sp)
    lw      t1, 8(sp)
    lw      t2, 12(sp)
    lw      a0, 16(sp)
    lw      a1, 20(sp)
    lw      a2, 24(sp)
    lw      a3, 28(sp)
    lw      a4, 32(sp)
    lw      a5, 36(sp)
    lw      a6, 40(sp)
    lw      a7, 44(sp)
    lw      t3, 48(sp)
    lw      t4, 52(sp)
    lw      t5, 56(sp)
    lw      t6, 60(sp)
    addi    sp, sp, 80
    mret                        // mepc and mstatus are as the trap left them: back into the kernel

// The kernel reads flash with the rights of the process that is loaded: MPP has to say user, as after the process's own traps.
// Inside an activation and outside of all sections it is the capsule's fault alone; the stack above its landing is still good.
fault_in_kernel:
    csrw    mscratch, zero
    mv      a2, sp
    li      t0, kMppMask
    csrc    mstatus, t0
    la      t0, kernel_activation
    lw      t1, 0(t0)
    beqz    t1, panic
    la      t1, bulkhead_sections
    lw      t1, 0(t1)
    bnez    t1, panic
    lw      sp, 4(t0)
    bnez    sp, 1f
    la      sp, _kernel_stack_end - 16
1:  csrr    a0, mepc
    csrr    a1, mcause          // a2 is where the stack pointer was
    call    kernel_activation_faulted
    csrsi   mstatus, kMie       // whose activation the landing belongs to is to be ended by the tick as well
    j       kernel_land

// A panic never returns, so it may have the whole stack. a2 = where the stack pointer was.
panic:
    la      sp, _kernel_stack_end
    csrr    a0, mepc
    csrr    a1, mcause
    tail    kernel_trap_panic

// See kernel/ports/activation.hpp. What it stacks: ra, s0, s1; `landing` is where.
.global kernel_run_abandonable
kernel_run_abandonable:
    addi    sp, sp, -16
    sw      ra, 0(sp)
    sw      s0, 4(sp)
    sw      s1, 8(sp)
    la      t0, kernel_activation
    sw      sp, 4(t0)           // first where to, then that it may be gone to
    sw      a2, 0(t0)
    mv      t1, a0
    mv      a0, a1
    jalr    t1
    la      t0, kernel_activation
    sw      zero, 0(t0)
    lw      ra, 0(sp)
    addi    sp, sp, 16
    li      a0, 1
    ret

// From anywhere inside an activation, in trap context or not. The user's rights may have been borrowed for a load (MPRV).
.global kernel_land
kernel_land:
    li      t0, kMprv
    csrc    mstatus, t0
    la      t0, kernel_activation
    lw      t1, 4(t0)
    sw      zero, 4(t0)
    beqz    t1, call_abandoned
    mv      sp, t1
    lw      ra, 0(sp)
    lw      s0, 4(sp)
    lw      s1, 8(sp)
    addi    sp, sp, 16
    li      a0, 0
    ret
call_abandoned:                 // the process's s0 and s1 are in its context, the others are still here
    csrci   mstatus, kMie
    la      sp, _kernel_stack_end - 16
    lw      t1, 0(sp)
    store_unused_registers t1
    call    kernel_call_abandoned
    j       switch_process

// See kernel/ports/trap.hpp.
.global trap_panic
trap_panic:
    la      sp, _kernel_stack_end
    tail    kernel_report_panic

// The first way out of boot: nobody has been interrupted, so there is nothing to resume but a Switch.
.global riscv_enter_kernel_loop
riscv_enter_kernel_loop:
    la      sp, _kernel_stack_end - 16
    call    kernel_interrupt
    beqz    a0, riscv_enter_kernel_loop
    j       switch_process

// Reset: one hart runs, the others sleep. RAM is cleared and filled before any C++.
.section .text.reset, "ax"
.global _start
_start:
    csrw    mie, zero
    csrw    mstatus, zero       // MPP = user: what mret returns to
    csrr    t0, mhartid
    bnez    t0, sleep
    csrw    mscratch, zero
    la      t0, riscv_trap
    csrw    mtvec, t0
    la      sp, _kernel_stack_end
    la      t0, _data_start
    la      t1, _data_end
    la      t2, _data_load
    bgeu    t0, t1, 2f
1:  lw      t3, 0(t2)           // 32 bytes at a time: layout.ld ends both sections so
    lw      t4, 4(t2)
    lw      t5, 8(t2)
    lw      t6, 12(t2)
    sw      t3, 0(t0)
    sw      t4, 4(t0)
    sw      t5, 8(t0)
    sw      t6, 12(t0)
    lw      t3, 16(t2)
    lw      t4, 20(t2)
    lw      t5, 24(t2)
    lw      t6, 28(t2)
    sw      t3, 16(t0)
    sw      t4, 20(t0)
    sw      t5, 24(t0)
    sw      t6, 28(t0)
    addi    t0, t0, 32
    addi    t2, t2, 32
    bltu    t0, t1, 1b
2:  la      t0, _bss_start
    la      t1, _bss_end
    bgeu    t0, t1, 4f
3:  sw      zero, 0(t0)
    sw      zero, 4(t0)
    sw      zero, 8(t0)
    sw      zero, 12(t0)
    sw      zero, 16(t0)
    sw      zero, 20(t0)
    sw      zero, 24(t0)
    sw      zero, 28(t0)
    addi    t0, t0, 32
    bltu    t0, t1, 3b
4:  call    board_main
sleep:
    wfi
    j       sleep
