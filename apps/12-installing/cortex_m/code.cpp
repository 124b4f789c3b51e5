// apps/12-installing/cortex_m/code.cpp - eight instructions of Thumb, two in a word, the first in its lower half.
#include "apps/12-installing/code.hpp"

#include <array>

namespace {
constexpr std::array<u32, 4> kWords{
    0x2102'2008,  // movs r0, #8     the driver: low-level debug;     movs r1, #2   its command: print one number
    0x2300'222a,  // movs r2, #42    the number;                      movs r3, #0
    0x2000'df02,  // svc #2          the system call: command;        movs r0, #0   terminate,
    0xdf06'2100,  // movs r1, #0     with code 0;                     svc #6        the system call: exit
};
}  // namespace

constinit const std::span<const u32> kCode{kWords};
