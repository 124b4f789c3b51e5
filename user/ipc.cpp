// user/ipc.cpp - the inter-process driver's calls.
#include "user/ipc.hpp"

#include "user/bytes.hpp"

namespace user::ipc {
namespace {
using namespace contract::ipc;
using Ipc = Driver<kDriver>;
}  // namespace

Result<Slot> discover(std::string_view name) {
  TRY(Ipc::lend(ReadOnlyAllow::Name, bytes_of(name)));
  const Result<u32> slot = Ipc::ask(Command::Discover);
  Ipc::take_back_lent(ReadOnlyAllow::Name);
  return static_cast<Slot>(TRY(slot));
}

Result<> notify_service(Slot service) { return Ipc::command(Command::NotifyService, std::to_underlying(service)); }
Result<> notify_client(Slot client) { return Ipc::command(Command::NotifyClient, std::to_underlying(client)); }
Result<> Sharing::share(Slot slot, std::span<u8> bytes) { return Ipc::share(slot, bytes); }

Notification Inbox::notification(const UpcallArguments& told) {
  // UNSAFE(shared): the kernel opened these bytes to this process before it told of them.
  return {static_cast<Slot>(told.argument0), {reinterpret_cast<u8*>(std::uintptr_t{told.argument2}), told.argument1}};
}

}  // namespace user::ipc
