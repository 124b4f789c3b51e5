// toolchain/runtime/memory.cpp - the memory functions that the compiler and the standard library call.
//
// Words are used where both sides are aligned, four or eight a step as long as there are so many, and else four bytes a step;
// -fno-builtin keeps the loops from becoming calls of themselves.
#include <string.h>

#include "core/types.hpp"

namespace {
using Word = u32 __attribute__((may_alias));
constexpr usize kWord = sizeof(Word);

// UNSAFE(memory): the address is only looked at.
bool aligned(const void* pointer) { return reinterpret_cast<std::uintptr_t>(pointer) % kWord == 0; }
// UNSAFE(memory): both are aligned, Word may alias anything, and who asks has as many words left.
void copy_word(u8* to, const u8* from) { *reinterpret_cast<Word*>(to) = *reinterpret_cast<const Word*>(from); }
// UNSAFE(memory): as above.
void set_word(u8* to, Word word) { *reinterpret_cast<Word*>(to) = word; }
}  // namespace

extern "C" {

void* memcpy(void* to, const void* from, size_t bytes) {
  auto* out = static_cast<u8*>(to);
  auto* in = static_cast<const u8*>(from);
  if (aligned(out) && aligned(in)) {
    for (; bytes >= 4 * kWord; bytes -= 4 * kWord, out += 4 * kWord, in += 4 * kWord) {
      copy_word(out, in);
      copy_word(out + kWord, in + kWord);
      copy_word(out + 2 * kWord, in + 2 * kWord);
      copy_word(out + 3 * kWord, in + 3 * kWord);
    }
    for (; bytes >= kWord; bytes -= kWord, out += kWord, in += kWord) copy_word(out, in);
  }
  for (; bytes >= 4; bytes -= 4, out += 4, in += 4) {
    out[0] = in[0];
    out[1] = in[1];
    out[2] = in[2];
    out[3] = in[3];
  }
  for (; bytes != 0; --bytes) *out++ = *in++;
  return to;
}

void* memmove(void* to, const void* from, size_t bytes) {
  auto* out = static_cast<u8*>(to);
  auto* in = static_cast<const u8*>(from);
  if (out <= in || out >= in + bytes) return memcpy(to, from, bytes);
  while (bytes != 0) --bytes, out[bytes] = in[bytes];
  return to;
}

void* memset(void* to, int byte, size_t bytes) {
  auto* out = static_cast<u8*>(to);
  const Word word = static_cast<u8>(byte) * 0x01010101u;
  if (aligned(out)) {
    // A process's whole memory is cleared before it begins.
    for (; bytes >= 8 * kWord; bytes -= 8 * kWord, out += 8 * kWord) {
      set_word(out, word);
      set_word(out + kWord, word);
      set_word(out + 2 * kWord, word);
      set_word(out + 3 * kWord, word);
      set_word(out + 4 * kWord, word);
      set_word(out + 5 * kWord, word);
      set_word(out + 6 * kWord, word);
      set_word(out + 7 * kWord, word);
    }
    for (; bytes >= kWord; bytes -= kWord, out += kWord) set_word(out, word);
  }
  for (; bytes != 0; --bytes) *out++ = static_cast<u8>(byte);
  return to;
}

int memcmp(const void* left, const void* right, size_t bytes) {
  auto* a = static_cast<const u8*>(left);
  auto* b = static_cast<const u8*>(right);
  for (; bytes != 0; --bytes, ++a, ++b)
    if (*a != *b) return *a - *b;
  return 0;
}

void* memchr(const void* in, int byte, size_t bytes) {
  auto* at = static_cast<const u8*>(in);
  for (; bytes != 0; --bytes, ++at)
    // UNSAFE(memory): the C library's signature takes the const away; it is as const as what the caller passed.
    if (*at == static_cast<u8>(byte)) return const_cast<u8*>(at);
  return nullptr;
}

size_t strlen(const char* text) {
  size_t length = 0;
  while (text[length] != 0) ++length;
  return length;
}

// The names under which Arm's run-time ABI knows them (RTABI32, section 4.3.4); memset's arguments are swapped.
void __aeabi_memcpy(void* to, const void* from, size_t bytes) { memcpy(to, from, bytes); }
void __aeabi_memcpy4(void* to, const void* from, size_t bytes) { memcpy(to, from, bytes); }
void __aeabi_memcpy8(void* to, const void* from, size_t bytes) { memcpy(to, from, bytes); }
void __aeabi_memmove(void* to, const void* from, size_t bytes) { memmove(to, from, bytes); }
void __aeabi_memmove4(void* to, const void* from, size_t bytes) { memmove(to, from, bytes); }
void __aeabi_memmove8(void* to, const void* from, size_t bytes) { memmove(to, from, bytes); }
void __aeabi_memset(void* to, size_t bytes, int byte) { memset(to, byte, bytes); }
void __aeabi_memset4(void* to, size_t bytes, int byte) { memset(to, byte, bytes); }
void __aeabi_memset8(void* to, size_t bytes, int byte) { memset(to, byte, bytes); }
void __aeabi_memclr(void* to, size_t bytes) { memset(to, 0, bytes); }
void __aeabi_memclr4(void* to, size_t bytes) { memset(to, 0, bytes); }
void __aeabi_memclr8(void* to, size_t bytes) { memset(to, 0, bytes); }
}
