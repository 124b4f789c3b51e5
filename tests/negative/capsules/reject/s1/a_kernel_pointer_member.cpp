// S1: the process that runs, by pointer; core::OptionalRef is for that.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
class Process;
class Current {
 public:
  bool idle() const { return m_process == nullptr; }

 private:
  Process* m_process = nullptr;  // <- S1
};
}  // namespace kernel
