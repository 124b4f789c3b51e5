// kernel/load_client.hpp - who asked for one object to be loaded hears what became of it.
#pragma once
#include "core/result.hpp"
#include "kernel/process_id.hpp"

namespace kernel {

struct LoadClient {
  /// Once per accepted request.
  virtual void loaded(core::Result<ProcessId> outcome) = 0;

 protected:
  ~LoadClient() = default;
};

}  // namespace kernel
