// S2: the length that an application named, cut to what the header holds.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
struct Record { u16 length = 0; };
void note(Record& record, u32 length) { record.length = length; }  // <- S2
}  // namespace kernel
