// mmio/mmio.hpp - registers and fields as types; the only place of the tree that touches volatile.
//
// Errors   mixing two registers in one write, writing a read-only or reading a write-only register, leaving the
//          window, and a constant wider than its field do not compile; a run-time value too wide is a failed check.
#pragma once
#include <concepts>

#include "core/types.hpp"

extern "C" [[noreturn]] void bulkhead_check_failed() noexcept;

namespace mmio {

enum class Access : u8 { ReadOnly, WriteOnly, ReadWrite };
inline constexpr Access RO = Access::ReadOnly, WO = Access::WriteOnly, RW = Access::ReadWrite;

/// One register: its own type, byte offset, access and width. Its fields belong to it alone.
template <class Self, u32 Offset, Access A, class WordType = u32>
struct Reg {
  using Word = WordType;
  static constexpr u32 kOffset = Offset;
  static constexpr Access kAccess = A;

  /// Bits of this register under a mask; only values of the same register combine.
  struct Value {
    using Register = Self;
    Word bits = 0;
    Word mask = 0;
    friend constexpr Value operator|(Value left, Value right) {
      if ((left.mask & right.mask) != 0) bulkhead_check_failed();  // a field named twice
      return {static_cast<Word>(left.bits | right.bits), static_cast<Word>(left.mask | right.mask)};
    }
  };

  template <u32 Lsb, u32 Width, class T>
  struct Field : Value {
    static_assert(Width > 0 && Lsb + Width <= 8 * sizeof(Word), "the field leaves its register");
    static constexpr u64 kFieldMask = ((u64{1} << Width) - 1) << Lsb;
    static constexpr bool fits(T value) { return (static_cast<u64>(value) << Lsb & ~kFieldMask) == 0; }
    /// diagnose_if sees a constant wherever it is written; only other values are left to the check.
    constexpr explicit Field(T value)
        __attribute__((diagnose_if(!fits(value), "the value is wider than its field", "error")))
        : Value{static_cast<Word>(static_cast<u64>(value) << Lsb & kFieldMask), static_cast<Word>(kFieldMask)} {
      if (!fits(value)) bulkhead_check_failed();
    }
    static constexpr T decode(Word word) { return static_cast<T>((word & kFieldMask) >> Lsb); }
  };
  template <u32 Bit>
  using Flag = Field<Bit, 1, bool>;
  using Whole = Field<0, 8 * sizeof(Word), Word>;
};

template <class Register>
concept Readable = Register::kAccess != Access::WriteOnly;
template <class Register>
concept Writable = Register::kAccess != Access::ReadOnly;

/// A window onto one peripheral. One word; owned by one driver.
template <u32 Size>
class Window {
 public:
  constexpr explicit Window(std::uintptr_t base) : m_base{base} {}

  template <class Field>
    requires Readable<typename Field::Register>
  auto read() const {
    return Field::decode(*at<typename Field::Register>(0));
  }
  template <class Value>
    requires Writable<typename Value::Register>
  void write(Value value) const {
    *at<typename Value::Register>(0) = value.bits;
  }
  template <class Value>
    requires Writable<typename Value::Register> && Readable<typename Value::Register>
  void modify(Value value) const {
    auto place = at<typename Value::Register>(0);
    *place = static_cast<typename Value::Register::Word>((*place & ~value.mask) | value.bits);
  }
  /// Register `index` of an array of equal registers.
  template <class Field>
    requires Readable<typename Field::Register>
  auto read_at(u32 index) const {
    return Field::decode(*at<typename Field::Register>(index));
  }
  template <class Value>
    requires Writable<typename Value::Register>
  void write_at(u32 index, Value value) const {
    *at<typename Value::Register>(index) = value.bits;
  }

 private:
  template <class Register>
  auto at(u32 index) const {
    using Word = typename Register::Word;
    static_assert(Register::kOffset + sizeof(Word) <= Size, "the register lies outside its peripheral");
    if (index > (Size - Register::kOffset) / sizeof(Word) - 1) bulkhead_check_failed();
    // UNSAFE(mmio): the base comes from the chip's memory map, and offset and index stay inside the window.
    return reinterpret_cast<volatile Word*>(m_base + Register::kOffset + index * sizeof(Word));
  }
  std::uintptr_t m_base;
};

}  // namespace mmio
