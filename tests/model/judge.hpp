// tests/model/judge.hpp - compares what registers let through with what a process was promised, address by address.
//
// port_hardware.hpp, one for each planner, defines in model:
//   Hardware                            the oracle
//   rounded_break(block, break)         how far the documented rounding reaches, 64 bits
//   possible_block, possible_range      what the hardware can express, by its manual
//   kBuffersMayMeet, kKernelReadsFlash  whether two shared ranges may have bytes in common; whether the kernel reads a process's flash in place
//   worlds(depth), ...                  what to enumerate
#pragma once
#include <optional>

#include "tests/model/subject.hpp"

namespace model {

/// Whether there are registers for this request that open nothing else.
inline bool possible(const ProtectionRequest& request) {
  const AddressRange block = request.block;
  if (!possible_block(block) || request.app_break < block.start || request.app_break > request.kernel_break) return false;
  if (request.kernel_break > block.end || rounded_break(block, request.app_break) > request.kernel_break) return false;
  if (!possible_range(request.flash) || meet(request.flash, block)) return false;
  for (u32 i = 0; i < request.shared.size(); ++i) {
    const AddressRange shared = request.shared[i];
    if (shared.start == shared.end) continue;
    if (!possible_range(shared) || meet(shared, block) || meet(shared, request.flash)) return false;
    for (u32 other = 0; other < i; ++other)
      if (!kBuffersMayMeet && meet(shared, request.shared[other])) return false;
  }
  return true;
}

/// What the process was promised there, the documented rounding included.
inline Rights promised(const ProtectionRequest& request, u64 address) {
  if (address >= request.block.start && address < rounded_break(request.block, request.app_break)) return kReadWrite;
  for (const AddressRange shared : request.shared)
    if (within(shared, address)) return kReadWrite;
  return within(request.flash, address) ? kReadExecute : kNone;
}

inline void judge_address(const Hardware& hardware, const ProtectionRequest& request, u64 address) {
  const Rights wanted = promised(request, address);
  const Span got = hardware.at(address);
  ++tally.addresses;
  bool right = got.process == wanted;
  if (wanted == kReadWrite) right = right && got.kernel.read && got.kernel.write && !got.kernel.execute;
  if (wanted == kReadExecute && kKernelReadsFlash) right = right && got.kernel.read;
  if (right) return;
  fail("rights differ at; block, break/kernel, flash, shared", {address, request.block.start, request.block.end, request.app_break, request.kernel_break,
       request.flash.start, request.flash.end, request.shared[0].start, request.shared[0].end, request.shared[1].start, request.shared[1].end});
}

/// Wherever rights may change, by the registers or by the promise: nothing differs between two such places. All 2^32 addresses.
inline void judge_everywhere(const Hardware& hardware, const ProtectionRequest& request) {
  const auto look = [&](u64 edge) {
    if (edge < kAddressSpace) judge_address(hardware, request, edge);
  };
  look(0);
  hardware.each_edge(look);
  for (const u64 edge : {u64{request.block.start}, rounded_break(request.block, request.app_break), u64{request.flash.start}, u64{request.flash.end}}) look(edge);
  for (const AddressRange shared : request.shared)
    for (const u64 edge : {shared.start, shared.end}) look(edge);
}

/// No register tells the bytes of a granule apart. Both its ends are looked at all the same, and in deep worlds each byte.
inline void judge_window(const Hardware& hardware, const ProtectionRequest& request, AddressRange window) {
  if (extent.deep) {
    for (u64 address = window.start; address < window.end; ++address) judge_address(hardware, request, address);
    return;
  }
  for (u64 granule = window.start; granule < window.end; granule += kGranule)
    for (const u64 address : {granule, granule + kGranule - 1}) judge_address(hardware, request, address);
}

/// A plan knows what it shares; of a range without bytes it knows no place.
inline void judge_told(const SharedRanges& told, const SharedRanges& shared) {
  for (u32 i = 0; i < shared.size(); ++i)
    expect(told[i] == (shared[i].start == shared[i].end ? AddressRange{} : shared[i]), "a plan forgets what it shares", {i, shared[i].start, shared[i].end});
}

inline void judge_loaded(const Loaded& loaded, const ProtectionRequest& request) {
  expect(loaded.hardware.well_formed(), "registers that the manual forbids", {request.block.start, request.block.end, request.app_break});
  judge_told(loaded.told, request.shared);
  judge_everywhere(loaded.hardware, request);
  const u64 end = accessible_end(request.block, request.app_break);
  expect(end == rounded_break(request.block, request.app_break) && end <= request.kernel_break, "the end that the planner tells", {end, request.app_break, request.kernel_break});
}

/// Asks the planner, and judges its answer, a refusal as well.
inline void judge_request(const ProtectionRequest& request, AddressRange window) {
  ++tally.requests;
  if (const bool planned = has_plan(request); planned != possible(request))
    return fail(planned ? "planned what cannot be; block, break/kernel, flash, shared" : "refused what can be; block, break/kernel, flash, shared",
                {request.block.start, request.block.end, request.app_break, request.kernel_break, request.flash.start, request.flash.end,
                 request.shared[0].start, request.shared[0].end, request.shared[1].start, request.shared[1].end, request.shared[2].start, request.shared[2].end});
  else if (!planned) return;
  const auto loaded = load_plan(request);
  if (!loaded) return fail("two answers to one request");
  ++tally.plans;
  judge_loaded(*loaded, request);
  judge_window(loaded->hardware, request, window);
}

}  // namespace model
