// tests/model/pmsav8/port_kernel_map.hpp - the kernel's own access is the background map, for which no register is planned.
#pragma once

namespace model {

inline void judge_registers_of_kernel() {}

}  // namespace model
