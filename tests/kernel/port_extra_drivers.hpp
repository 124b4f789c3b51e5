// tests/kernel/port_extra_drivers.hpp - drivers that only the test kernel has: the probe, capsules with defects, and an ambush for others.
#pragma once
#include <array>

#include "boards/common/capsules.hpp"
#include "boards/common/deferred.hpp"
#include "tests/kernel/ambush.hpp"
#include "tests/kernel/planted.hpp"
#include "tests/kernel/probe.hpp"

namespace board::common {

/// Numbers behind those of boards/common/capsules.hpp.
enum class PlantedCapsule : u8 { Planted = kCapsules + 1, Once, Stuck };
constexpr kernel::CapsuleId capsule(PlantedCapsule capsule) { return {static_cast<u8>(capsule)}; }

inline constinit std::array<u8, 8> planted_bytes{}, once_bytes{}, stuck_bytes{};
inline constinit core::Lease<u8> stuck_device{};  // holds what it is given for ever
inline constinit tests::Probe probe{};
inline constinit tests::Planted planted{planted_bytes, deferred(Deferred::Planted)};
inline constinit tests::Planted planted_once{once_bytes, deferred(Deferred::PlantedOnce)};
inline constinit tests::Stuck stuck{stuck_bytes, stuck_device};
inline constinit tests::Ambush ambush{};

inline constexpr std::array<kernel::DriverEntry, 5> kExtraDrivers{{
    {tests::kProbeDriver, probe},
    {tests::kPlantedDriver, planted, {}, {}, "planted", {}, {}, capsule(PlantedCapsule::Planted)},
    {tests::kPlantedOnceDriver, planted_once, {}, {}, "planted once", {}, {}, capsule(PlantedCapsule::Once)},
    {tests::kStuckDriver, stuck, {}, {}, "stuck", {}, {}, capsule(PlantedCapsule::Stuck)},
    {tests::kAmbushDriver, ambush},
}};
inline constexpr std::array<kernel::CapsuleEntry, 3> kExtraCapsules{{
    contained("planted", kernel::CapsuleEntry::kAlways, planted),
    contained("planted once", 1, planted_once),
    contained("stuck", 1, stuck),
}};
inline constexpr std::array<kernel::DeferredEntry, 2> kExtraDeferred{{
    {deferred(Deferred::Planted), planted, capsule(PlantedCapsule::Planted)},
    {deferred(Deferred::PlantedOnce), planted_once, capsule(PlantedCapsule::Once)},
}};

}  // namespace board::common
