// tests/fuzz/small_world.hpp - three processes for the fuzzers of single drivers, made at little cost.
#pragma once
#include <array>
#include <vector>

#include "tests/fuzz/processes.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace fuzz {

struct SmallWorld : host::World {
  static constexpr u32 kCount = 3, kImageBytes = 512;
  /// What all three may be permitted: the list of the first names this driver.
  explicit SmallWorld(u32 permitted_driver = 0) {
    static const auto images = [&] {
      std::array<std::vector<u8>, kCount> made;
      made[0] = host::application("first").permissions({{0, 0, ~u64{0}}, {permitted_driver, 0, ~u64{0}}}).total(kImageBytes).bytes();
      made[1] = host::application("second").total(kImageBytes).bytes();
      made[2] = host::application("third").total(kImageBytes).bytes();
      return made;
    }();
    for (u32 i = 0; i < kCount; ++i) create_process(host::kAppFlash.start + i * kImageBytes, images[i]);
  }

  host::Process& process(u32 slot) { return *kernel::processes.in_slot(static_cast<u8>(slot)); }
  void renew(u32 slot) { kernel::restart_process(process(slot), {}); }
};

}  // namespace fuzz
