// tests/stack/start/riscv.S - the ways into the image: reset, and a trap that puts 32 bytes onto the stack.
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
    mret

.global end_of_boot
end_of_boot:
    ret

.global sink
sink:
    ret
