// user/async/frames.hpp - room for the frames of tasks: slots of one size, in static memory.
//
// How large a frame is, is known after the compiler has optimised it. A frame that does not fit leaves a call to
// task_frame_needs_a_slot_of<BYTES>() in the program, which is nowhere defined: the link fails and names it. One that fits leaves nothing.
// Memory   Slots * SlotBytes and four bytes.
#pragma once
#include <array>
#include <bit>
#include <utility>

#include "core/types.hpp"
#include "user/panic.hpp"

namespace user {

/// Not defined anywhere. Whoever sees it at the link: give Tasks<...> of the task that is named there slots of so many bytes.
template <usize Bytes>
void task_frame_needs_a_slot_of();
void task_frame_needs_a_slot_of_more_than_1024_bytes();

/// For a size that the compiler knows by then, one call remains.
template <usize... Step>
[[gnu::always_inline]] inline void refuse_frame(usize size, std::index_sequence<Step...>) {
  constexpr usize kStep = 16;
  ((size > Step * kStep && size <= (Step + 1) * kStep ? task_frame_needs_a_slot_of<(Step + 1) * kStep>() : void()), ...);
  if (size > sizeof...(Step) * kStep) task_frame_needs_a_slot_of_more_than_1024_bytes();
}
[[gnu::always_inline]] inline void refuse_frame(usize size) { refuse_frame(size, std::make_index_sequence<64>{}); }

template <usize Slots, usize SlotBytes>
  requires(Slots >= 1 && Slots <= 32)
class Frames {
 public:
  static constexpr usize kSlotBytes = (SlotBytes + sizeof(u64) - 1) / sizeof(u64) * sizeof(u64);

  /// A slot that is free; there has to be one.
  static void* take() {
    const u32 slot = static_cast<u32>(std::countr_one(m_taken));
    if (slot >= Slots) panic();
    m_taken |= 1u << slot;
    return &m_slots[slot];
  }
  static void give_back(void* frame) {
    m_taken &= ~(1u << (static_cast<Slot*>(frame) - m_slots.data()));
  }
  static u32 in_use() { return static_cast<u32>(std::popcount(m_taken)); }

 private:
  struct alignas(sizeof(u64)) Slot {
    std::array<u8, kSlotBytes> bytes;
  };
  static inline constinit std::array<Slot, Slots> m_slots{};
  static inline constinit u32 m_taken = 0;
};

}  // namespace user
