// tests/negative/kernel_attributes_too_long.cpp - the record at the end of the kernel's flash has a fixed size.
// Expected  kernel_attributes_do_not_fit
#include "contract/kernel_attributes.hpp"
#ifdef CORRECT
constexpr auto kRecord = contract::attributes::record({.board = "a board with a name of ordinary length"});
#else
constexpr auto kRecord = contract::attributes::record({.board = "a board whose name is so long that the elements in front of it leave no room for it"});
#endif
