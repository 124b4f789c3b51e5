// apps/10-ipc/service.cpp - doubles the numbers that others share with it.
#include "user/ipc.hpp"

int main() {
  const auto own = user::ipc::discover("10-ipc-service");
  if (!own) return 1;
  user::ipc::Inbox requests{*own};
  for (;;) {
    const user::ipc::Notification request = requests.wait();
    for (u8& number : request.shared) number = static_cast<u8>(number * 2);
    (void)user::ipc::notify_client(request.from);
  }
}
