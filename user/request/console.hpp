// user/request/console.hpp - writing and reading on the console, as requests.
#pragma once
#include "contract/console.hpp"
#include "user/request.hpp"

namespace user::request {

struct ConsoleWrite {
  using Console = Driver<contract::console::kDriver>;
  using Value = void;
  static constexpr UpcallId kUpcall = Console::upcall(contract::console::Upcall::Written);

  std::span<const u8> bytes{};

  [[gnu::always_inline]] Result<> begin() const {
    TRY(Console::lend(contract::console::ReadOnlyAllow::Write, bytes));
    return Console::command(contract::console::Command::Write, static_cast<u32>(bytes.size()));
  }
  void end() const { Console::take_back_lent(contract::console::ReadOnlyAllow::Write); }
  void give_up() const {}  // the piece that is on its way leaves
  Result<> answer(const UpcallArguments&) const { return {}; }
};

struct ConsoleRead {
  using Console = Driver<contract::console::kDriver>;
  using Value = void;
  static constexpr UpcallId kUpcall = Console::upcall(contract::console::Upcall::Read);

  std::span<u8> bytes{};

  [[gnu::always_inline]] Result<> begin() const {
    TRY(Console::share(contract::console::ReadWriteAllow::Read, bytes));
    return Console::command(contract::console::Command::Read, static_cast<u32>(bytes.size()));
  }
  void end() const { Console::take_back_shared(contract::console::ReadWriteAllow::Read); }
  void give_up() const { (void)Console::command(contract::console::Command::Abort); }
  Result<> answer(const UpcallArguments& told) const { return status_result(contract::console::kDriver, told.argument0); }
};

}  // namespace user::request
