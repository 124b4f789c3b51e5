// tests/stack/start/cortex_m.S - the ways into the image: reset, and an interrupt of a device.
.syntax unified
.thumb
.section .vectors, "ax"
.word _kernel_stack_end
.word _start
.rept 13
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

.global end_of_boot
.thumb_func
end_of_boot:
    cpsie   i
    bx      lr

.global sink
.thumb_func
sink:
    bx      lr
