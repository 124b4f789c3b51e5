// boards/common/systems/absent.hpp - what a system has in the place of drivers that it does without: clients whom nobody calls.
#pragma once
#include <utility>

#include "boards/common/gated_clients.hpp"

namespace board::common {

struct NoFlashClient final : hil::FlashClient {
  void flash_read(core::Lease<u8> bytes, core::Result<>) override { core::Lender<u8>::send_home(std::move(bytes)); }
  void flash_written(core::Lease<u8> bytes, core::Result<>) override { core::Lender<u8>::send_home(std::move(bytes)); }
  void flash_erased(core::Result<>) override {}
};

/// In the place of what shares a flash memory out. Its client is no part of it, so that it is in the image only where a flash is.
struct NoSharedFlash {
  static constinit inline NoFlashClient flash{};
};

struct NoEntropyClient final : hil::EntropyClient {
  void filled(core::Lease<u8> bytes, core::Result<usize>) override { core::Lender<u8>::send_home(std::move(bytes)); }
};

/// In the place of the driver of random numbers.
struct NoRandom {
  static constinit inline NoEntropyClient entropy{};
};

}  // namespace board::common
