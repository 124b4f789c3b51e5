// user/start/riscv.S - the first instructions of an application. There is no stack until the break is set.
//
// The addresses below are final: the application was moved to its place when it was installed.
.equ kMemop, 5
.equ kExit, 6
.equ kSuccess, 128
.equ kNoMemory, 9

.macro address register, symbol
    lui     \register, %hi(\symbol)
    addi    \register, \register, %lo(\symbol)
.endm

.section .text.start, "ax"
.global _start
_start:
    li      a0, 0               // memop 0: set the break
    address a1, _app_break
    li      a4, kMemop
    ecall
    li      t0, kSuccess
    bne     a0, t0, no_memory
    address sp, _stack_top
    address t0, _data_start
    address t1, _data_end
    address t2, _data_load
    bgeu    t0, t1, 2f
1:  lw      t3, 0(t2)
    sw      t3, 0(t0)
    addi    t0, t0, 4
    addi    t2, t2, 4
    bltu    t0, t1, 1b
2:  address t0, _bss_start
    address t1, _bss_end
    bgeu    t0, t1, 4f
3:  sw      zero, 0(t0)
    addi    t0, t0, 4
    bltu    t0, t1, 3b
4:  li      a0, 10              // memop 10 and 11: where stack and heap begin, for reports
    mv      a1, sp
    ecall
    li      a0, 11
    address a1, _app_break
    ecall
    call    main
    mv      a1, a0
    li      a0, 0
    li      a4, kExit
    ecall
no_memory:
    li      a0, 0
    li      a1, kNoMemory
    li      a4, kExit
    ecall
