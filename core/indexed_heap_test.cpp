// core/indexed_heap_test.cpp - against a plain map, over long random histories; host only.
#include "core/indexed_heap.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

namespace {
using core::IndexedHeap;

constexpr u64 smallest_of_three() {
  IndexedHeap<3> heap;
  heap.set(0, 30);
  heap.set(1, 10);
  heap.set(2, 20);
  heap.remove(1);
  return heap.smallest()->key;
}
static_assert(smallest_of_three() == 20, "usable in constant expressions");

template <u32 Slots>
void check_same(const IndexedHeap<Slots>& heap, const std::map<u8, u64>& model) {
  REQUIRE(heap.size() == model.size());
  const auto smallest = heap.smallest();
  REQUIRE(smallest.has_value() == !model.empty());
  if (model.empty()) return;
  const auto least = std::ranges::min_element(model, {}, [](const auto& entry) { return entry.second; });
  REQUIRE(smallest->key == least->second);
  REQUIRE(model.at(smallest->slot) == smallest->key);
}

template <u32 Slots>
void random_history(u32 steps, u64 largest_key) {
  std::mt19937 random{Slots};
  IndexedHeap<Slots> heap;
  std::map<u8, u64> model;
  for (u32 step = 0; step < steps; ++step) {
    const u8 slot = static_cast<u8>(random() % Slots);
    if (random() % 3 == 0) heap.remove(slot), model.erase(slot);
    else model[slot] = random() % (largest_key + 1), heap.set(slot, model[slot]);
    REQUIRE(heap.contains(slot) == model.contains(slot));
    check_same(heap, model);
  }
}

TEST_CASE("an empty heap has no smallest key and removing from it does nothing") {
  IndexedHeap<4> heap;
  heap.remove(3);
  CHECK(heap.size() == 0);
  CHECK_FALSE(heap.smallest());
  CHECK_FALSE(heap.contains(3));
}

TEST_CASE("a heap agrees with a map over random histories, of one slot and of many") {
  random_history<1>(200, 5);
  random_history<7>(5000, 3);  // many equal keys
  random_history<64>(5000, 1'000'000);
  random_history<254>(2000, 1'000'000);
}

TEST_CASE("keys come out in ascending order, also those above 32 bits") {
  std::mt19937_64 random{1};
  IndexedHeap<200> heap;
  for (u8 slot = 0; slot < 200; ++slot) heap.set(slot, random());
  for (u64 previous = 0; heap.size() != 0;) {
    const auto entry = *heap.smallest();
    CHECK(entry.key >= previous);
    previous = entry.key;
    heap.remove(entry.slot);
  }
}

TEST_CASE("giving a slot another key moves it up or down and keeps its number") {
  IndexedHeap<8> heap;
  for (u8 slot = 0; slot < 8; ++slot) heap.set(slot, 10 + slot);
  heap.set(7, 1);
  CHECK(heap.smallest()->slot == 7);
  heap.set(7, 100);
  CHECK(heap.smallest()->slot == 0);
  CHECK(heap.size() == 8);
}
}  // namespace
