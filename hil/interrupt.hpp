// hil/interrupt.hpp - the bottom half of a device's interrupt.
//
// Context  kernel loop; the line is masked until it returns.
#pragma once

namespace hil {

struct InterruptSource {
  virtual void handle_interrupt() = 0;

 protected:
  ~InterruptSource() = default;
};

}  // namespace hil
