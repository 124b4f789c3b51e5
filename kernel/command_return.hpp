// kernel/command_return.hpp - what a driver answers to a command: a tag and at most three values.
#pragma once
#include <array>

#include "contract/system_call.hpp"

namespace kernel {

/// The registers of one result, and how many of them the variant defines. The rest stay as the caller had them.
struct SystemCallReturn {
  std::array<u32, 4> registers{};
  u32 count = 0;
  friend constexpr bool operator==(const SystemCallReturn&, const SystemCallReturn&) = default;
};

/// The variants a driver may answer with; nothing else can be built.
class CommandReturn {
 public:
  using Tag = contract::ReturnTag;

  static constexpr CommandReturn success() { return {{{static_cast<u32>(Tag::Success)}, 1}}; }
  static constexpr CommandReturn success(u32 a) { return {{{static_cast<u32>(Tag::SuccessU32), a}, 2}}; }
  static constexpr CommandReturn success(u32 a, u32 b) { return {{{static_cast<u32>(Tag::SuccessU32U32), a, b}, 3}}; }
  static constexpr CommandReturn success(u32 a, u32 b, u32 c) { return {{{static_cast<u32>(Tag::SuccessU32U32U32), a, b, c}, 4}}; }
  static constexpr CommandReturn success_u64(u64 a) {
    return {{{static_cast<u32>(Tag::SuccessU64), static_cast<u32>(a), static_cast<u32>(a >> 32)}, 3}};
  }
  static constexpr CommandReturn failure(core::ErrorCode error) { return {{{static_cast<u32>(Tag::Failure), static_cast<u32>(error)}, 2}}; }
  static constexpr CommandReturn failure(core::ErrorCode error, u32 a, u32 b) {
    return {{{static_cast<u32>(Tag::FailureU32U32), static_cast<u32>(error), a, b}, 4}};
  }
  /// success(), or the failure with its code.
  template <class T>
  static constexpr CommandReturn from(const core::Result<T>& result) {
    return result ? success() : failure(result.error());
  }

  constexpr const SystemCallReturn& registers() const { return m_return; }
  friend constexpr bool operator==(const CommandReturn&, const CommandReturn&) = default;

 private:
  constexpr CommandReturn(SystemCallReturn value) : m_return{value} {}
  SystemCallReturn m_return{};
};

}  // namespace kernel
