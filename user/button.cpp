// user/button.cpp - the button driver's calls.
#include "user/button.hpp"

#include "contract/button.hpp"
#include "user/driver.hpp"

namespace user::button {
namespace {
using namespace contract::button;
using Buttons = Driver<kDriver>;
}  // namespace

Result<u32> count() { return Buttons::ask(Command::Count); }
Result<bool> pressed(u32 index) { return TRY(Buttons::ask(Command::Read, index)) != 0; }
Result<> enable(u32 index) { return Buttons::command(Command::Enable, index); }
Result<> disable(u32 index) { return Buttons::command(Command::Disable, index); }

Change wait_for_change() {
  const UpcallArguments told = yield_wait_for(kDriver, std::to_underlying(Upcall::Changed));
  return {told.argument0, told.argument1 != 0};
}

}  // namespace user::button
