// apps/12-installing/riscv/code.cpp - ten instructions of RV32I.
#include "apps/12-installing/code.hpp"

#include <array>

namespace {
constexpr std::array<u32, 10> kWords{
    0x0080'0513,  // li a0, 8        the driver: low-level debug
    0x0020'0593,  // li a1, 2        its command: print one number
    0x02a0'0613,  // li a2, 42       the number
    0x0000'0693,  // li a3, 0
    0x0020'0713,  // li a4, 2        the system call: command
    0x0000'0073,  // ecall
    0x0000'0513,  // li a0, 0        terminate,
    0x0000'0593,  // li a1, 0        with code 0
    0x0060'0713,  // li a4, 6        the system call: exit
    0x0000'0073,  // ecall
};
}  // namespace

constinit const std::span<const u32> kCode{kWords};
