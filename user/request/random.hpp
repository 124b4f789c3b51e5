// user/request/random.hpp - filling a buffer with random bytes, as a request.
#pragma once
#include "contract/random.hpp"
#include "user/request.hpp"

namespace user::request {

struct RandomFill {
  using Random = Driver<contract::random::kDriver>;
  using Value = void;
  static constexpr UpcallId kUpcall = Random::upcall(contract::random::Upcall::Filled);

  std::span<u8> bytes{};

  /// The driver would answer a request for nothing with nothing, also no upcall.
  Result<> begin() const {
    if (bytes.empty()) return core::fail(Error{contract::random::kDriver, Reason::Size});
    TRY(Random::share(contract::random::ReadWriteAllow::Destination, bytes));
    return Random::command(contract::random::Command::Get, static_cast<u32>(bytes.size()));
  }
  void end() const { Random::take_back_shared(contract::random::ReadWriteAllow::Destination); }
  void give_up() const {}  // it ends when the buffer is gone
  Result<> answer(const UpcallArguments& told) const { return status_result(contract::random::kDriver, told.argument0); }
};

}  // namespace user::request
