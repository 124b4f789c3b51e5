// tests/stack/start/riscv.S - the ways into the image: reset, and a trap that puts 32 bytes onto the stack, or gives up an activation.
.section .text.start, "ax"
.global _start
_start:
    la      sp, _kernel_stack_end
    call    board_main
1:  j       1b

.global riscv_trap
riscv_trap:
    addi    sp, sp, -32
    addi    sp, sp, 32
    bnez    a0, 1f
    mret
1:  la      t0, kernel_activation
    lw      sp, 4(t0)
    call    given_up
2:  j       2b

// run_handed(function, work): what it calls may be given up.
.global run_handed
run_handed:
    addi    sp, sp, -16
    sw      ra, 0(sp)
    la      t0, kernel_activation
    sw      sp, 4(t0)
    mv      t1, a0
    mv      a0, a1
    jalr    t1
    lw      ra, 0(sp)
    addi    sp, sp, 16
    ret

.weak given_up
given_up:
    ret

.global end_of_boot
end_of_boot:
    ret

.global sink
sink:
    ret

.bss
.global kernel_activation
.balign 4
kernel_activation:
    .space 8
