// S1: null stands for "no process".
// zone: kernel
#include "core/types.hpp"
namespace kernel {
struct Record { u32 life = 0; };
u32 life_of(const Record* record) {  // <- S1
  return record == nullptr ? 0 : record->life;  // <- S1
}
}  // namespace kernel
