// kernel/loader.hpp - finds the applications in flash and makes a process of each.
//
// Flash is a list of objects linked by their sizes. A bad object is refused with one line that names it, its
// address and the reason, and never stops those after it, unless its size cannot be believed: then there is
// no way to tell where the next one begins.
// Context  boot, before any process runs.
#pragma once

namespace kernel {

void load_applications();

}  // namespace kernel
