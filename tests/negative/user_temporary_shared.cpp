// tests/negative/user_temporary_shared.cpp - a buffer that ends before the wait begins is not shared.
// Expected  temporary
#include <array>

#include "user/async/nonvolatile_storage.hpp"

void keep() {
#ifdef CORRECT
  const std::array<u8, 4> bytes{1, 2, 3, 4};
  auto written = user::async::nonvolatile_storage::write(0, bytes);
#else
  auto written = user::async::nonvolatile_storage::write(0, std::array<u8, 4>{1, 2, 3, 4});
#endif
  (void)written.start();
}
