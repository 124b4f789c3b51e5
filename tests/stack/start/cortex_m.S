// tests/stack/start/cortex_m.S - the ways into the image: reset, an interrupt of a device, and a fault that gives up an activation.
.syntax unified
.thumb
.section .vectors, "ax"
.word _kernel_stack_end
.word _start
.word 0
.word hard_fault
.rept 11
.word 0
.endr
.word device
.rept 48
.word 0
.endr

.section .text.start, "ax"
.global _start
.thumb_func
_start:
    bl      board_main
1:  b       1b

.thumb_func
device:
    bx      lr

.thumb_func
hard_fault:
    ldr     r0, =kernel_activation
    ldr     r1, [r0, #4]
    mov     sp, r1
    bl      given_up
1:  b       1b

// run_handed(function, work): what it calls may be given up.
.global run_handed
.thumb_func
run_handed:
    push    {r4, lr}
    ldr     r3, =kernel_activation
    str     sp, [r3, #4]
    mov     r3, r0
    mov     r0, r1
    blx     r3
    pop     {r4, pc}
    .ltorg

.weak given_up
.thumb_func
given_up:
    bx      lr

.global end_of_boot
.thumb_func
end_of_boot:
    cpsie   i
    bx      lr

.global sink
.thumb_func
sink:
    bx      lr

.bss
.global kernel_activation
.balign 4
kernel_activation:
    .space 8
