// tests/attacks/devices_touched.cpp - registers of every device are read and written.
//
// row: 6
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(a device or no memory
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { touch_all(port::kDevices); }
