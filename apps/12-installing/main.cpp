// apps/12-installing/main.cpp - brings another application along, and has the kernel install and run it.
#include "apps/12-installing/code.hpp"
#include "apps/12-installing/object.hpp"
#include "core/line.hpp"
#include "user/app_loader.hpp"
#include "user/bytes.hpp"
#include "user/console.hpp"

namespace loader = user::app_loader;

namespace {
user::Result<core::Address> install(std::span<const u8> object) {
  const loader::Place place = TRY(loader::set_up(object.size(), 0));  // finds a place for it
  (void)TRY(loader::write(0, object));                                // into the board's store
  TRY(loader::finalize());                                            // to its place
  TRY(loader::load());                                                // checked, and begun: from here on it is installed
  return place.flash;
}

constinit Object object{};
}  // namespace

int main() {
  object = object_of(kCode);
  core::Line<> line;
  if (const auto place = install(user::bytes_of(std::span{object}))) line.text("installed at ").address(*place);
  else line.text("not installed: error ").decimal(static_cast<u32>(place.error().reason()));
  (void)user::console::print(line.text("\r\n").view());
}
