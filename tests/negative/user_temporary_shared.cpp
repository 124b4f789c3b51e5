// tests/negative/user_temporary_shared.cpp - a buffer that ends before the wait begins is not shared.
// Expected  temporary
#include "core/line.hpp"
#include "user/async/console.hpp"

void greet() {
#ifdef CORRECT
  const core::Line<> line;
  auto written = user::async::console::print(line.view());
#else
  auto written = user::async::console::print(std::string_view{core::Line<>{}.text("x").view()});
#endif
  (void)written.start();
}
