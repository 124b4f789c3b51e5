// tests/negative/user_ipc_buffer_odd.cpp - a buffer that protection hardware cannot cover alone is not shared with another process.
// Expected  constraints not satisfied
#include "user/ipc.hpp"

#ifdef CORRECT
user::ipc::Buffer<64> buffer;
#else
user::ipc::Buffer<48> buffer;
#endif
