// user/start/cortex_m.S - the first instructions of an application. The 32 bytes of stack it starts with take one
// system call's frame.
//
// The addresses below are final: the application was moved to its place when it was installed.
.syntax unified
.thumb
.equ kMemop, 5
.equ kExit, 6
.equ kSuccess, 128
.equ kNoMemory, 9

.section .text.start, "ax"
.global _start
.thumb_func
_start:
    movs    r0, #0              // memop 0: set the break
    ldr     r1, =_app_break
    svc     #kMemop
    cmp     r0, #kSuccess
    bne     no_memory
    ldr     r0, =_stack_top
    mov     sp, r0
    ldr     r0, =_data_start
    ldr     r1, =_data_end
    ldr     r2, =_data_load
    b       2f
1:  ldr     r3, [r2], #4
    str     r3, [r0], #4
2:  cmp     r0, r1
    blo     1b
    ldr     r0, =_bss_start
    ldr     r1, =_bss_end
    movs    r3, #0
    b       4f
3:  str     r3, [r0], #4
4:  cmp     r0, r1
    blo     3b
    movs    r0, #10             // memop 10 and 11: where stack and heap begin, for reports
    mov     r1, sp
    svc     #kMemop
    movs    r0, #11
    ldr     r1, =_app_break
    svc     #kMemop
    bl      main
    mov     r1, r0
    movs    r0, #0
    svc     #kExit
no_memory:
    movs    r0, #0
    movs    r1, #kNoMemory
    svc     #kExit
    .ltorg
