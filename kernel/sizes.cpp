// kernel/sizes.cpp - sizes of the kernel's types, for programs that read the kernel's ELF. Nothing of it is loaded.
#include "kernel/process.hpp"

namespace kernel {

static_assert(sizeof(Process) <= ports::kRecordBytes, "every process pays for its record: a board's budget grows for a reason only");

/// As large as the record that every process pays for with its own memory.
// UNSAFE(section): layout.ld keeps the section out of the image, so nothing in the kernel may refer to it.
extern "C" [[gnu::section(".bulkhead.sizes"), gnu::used]] const u8 bulkhead_process_record[sizeof(Process)]{};

}  // namespace kernel
