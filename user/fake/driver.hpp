// user/fake/driver.hpp - what a fake driver has to do, and the answers that it gives.
#pragma once
#include "user/driver.hpp"

namespace user::fake {

class Kernel;

inline Return success() { return {.tag = static_cast<u32>(contract::ReturnTag::Success)}; }
inline Return success(u32 value) { return {.tag = static_cast<u32>(contract::ReturnTag::SuccessU32), .value0 = value}; }
inline Return success(u64 value) {
  return {.tag = static_cast<u32>(contract::ReturnTag::SuccessU64), .value0 = static_cast<u32>(value), .value1 = static_cast<u32>(value >> 32)};
}
inline Return failure(core::ErrorCode code) { return {.tag = static_cast<u32>(contract::ReturnTag::Failure), .value0 = static_cast<u32>(code)}; }

/// How many upcalls and buffers a driver has; a number beyond is NoSupport.
struct Numbers {
  u32 upcalls = 0;
  u32 read_only = 0;
  u32 read_write = 0;
  u32 userspace_readable = 0;
};

class Driver {
 public:
  Driver(Kernel& kernel, u32 number, Numbers numbers) : m_kernel{kernel}, m_number{number}, m_numbers{numbers} {}
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;
  virtual ~Driver() = default;

  virtual Return command(u32 number, u32 argument0, u32 argument1) = 0;
  /// Called after a buffer was shared or taken back.
  virtual void shared(u32 /*number*/) {}
  u32 number() const { return m_number; }
  Numbers numbers() const { return m_numbers; }

 protected:
  Kernel& kernel() { return m_kernel; }
  UpcallId id(auto upcall) const { return {m_number, std::to_underlying(upcall)}; }

 private:
  Kernel& m_kernel;
  u32 m_number;
  Numbers m_numbers;
};

}  // namespace user::fake
