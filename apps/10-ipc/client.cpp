// apps/10-ipc/client.cpp - shares four numbers with the service, and prints what became of them.
#include "core/line.hpp"
#include "user/console.hpp"
#include "user/ipc.hpp"

namespace {
constinit user::ipc::Buffer<32> numbers{{1, 2, 3, 4}};

void print(std::string_view what) {
  core::Line<> line;
  line.text(what);
  for (const u8 number : std::span{numbers.bytes}.first(4)) line.text(" ").decimal(number);
  (void)user::console::print(line.text("\r\n").view());
}
}  // namespace

int main() {
  const auto service = user::ipc::discover("10-ipc-service");
  if (!service) return 1;
  user::ipc::Inbox answers{*service};
  const user::ipc::Sharing sharing{*service, numbers};
  if (!sharing.shared()) return 1;

  print("client: sends");
  if (!user::ipc::notify_service(*service)) return 1;
  (void)answers.wait();
  print("client: has now");
}
