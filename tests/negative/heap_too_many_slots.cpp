// tests/negative/heap_too_many_slots.cpp - a heap cannot have more slots than a byte numbers.
// Expected  a slot and its position are one byte each
#include "core/indexed_heap.hpp"
#ifdef CORRECT
core::IndexedHeap<254> heap;
#else
core::IndexedHeap<255> heap;
#endif
