// tests/kernel/port_extra_drivers.hpp - drivers that only the test kernel has: the probe, capsules with defects, an ambush for others, and the sweep of interrupts.
#pragma once
#include <array>

#include "boards/common/capsules.hpp"
#include "boards/common/deferred.hpp"
#include "tests/kernel/ambush.hpp"
#include "tests/kernel/planted.hpp"
#include "tests/kernel/probe.hpp"
#include "tests/kernel/sweep.hpp"

namespace board::common {

/// Numbers behind those of boards/common/capsules.hpp.
enum class PlantedCapsule : u8 { Planted = kCapsules + 1, Once, Stuck };
constexpr kernel::CapsuleId capsule(PlantedCapsule capsule) { return {static_cast<u8>(capsule)}; }
/// Behind those of boards/common/deferred.hpp.
enum class PlantedDeferred : u8 { Planted = kDeferredCalls, Once };
constexpr kernel::DeferredCall deferred(PlantedDeferred call) { return kernel::DeferredCall{static_cast<u8>(call)}; }

inline constinit std::array<u8, 8> planted_bytes{}, once_bytes{}, stuck_bytes{};
inline constinit core::Lease<u8> stuck_device{};  // holds what it is given for ever
inline constinit tests::Probe probe{};
inline constinit tests::Planted planted{planted_bytes, deferred(PlantedDeferred::Planted)};
inline constinit tests::Planted planted_once{once_bytes, deferred(PlantedDeferred::Once)};
inline constinit tests::Stuck stuck{stuck_bytes, stuck_device};
inline constinit tests::Ambush ambush{};
inline constinit tests::Sweep sweep{};

inline constexpr std::array<kernel::DriverEntry, 6> kExtraDrivers{{
    {tests::kProbeDriver, probe},
    {tests::kPlantedDriver, planted, {}, {}, "planted", {}, {}, capsule(PlantedCapsule::Planted)},
    {tests::kPlantedOnceDriver, planted_once, {}, {}, "planted once", {}, {}, capsule(PlantedCapsule::Once)},
    {tests::kStuckDriver, stuck, {}, {}, "stuck", {}, {}, capsule(PlantedCapsule::Stuck)},
    {tests::kAmbushDriver, ambush},
    {tests::kSweepDriver, sweep},
}};
inline constexpr std::array<kernel::CapsuleEntry, 3> kExtraCapsules{{
    {"planted", core::Storage{planted}, kernel::CapsuleEntry::kAlways},
    {"planted once", core::Storage{planted_once}, 1},
    {"stuck", core::Storage{stuck}, 1},
}};
inline constexpr std::array<kernel::DeferredEntry, 2> kExtraDeferred{{
    {deferred(PlantedDeferred::Planted), planted, capsule(PlantedCapsule::Planted)},
    {deferred(PlantedDeferred::Once), planted_once, capsule(PlantedCapsule::Once)},
}};

}  // namespace board::common
