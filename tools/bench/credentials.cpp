// tools/bench/credentials.cpp - boots one application twice, as two objects of one size of which more and less is hashed.
#include "tools/bench/credentials.hpp"

#include <algorithm>

#include "tools/common/error.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"
#include "tools/sign/footers.hpp"
#include "tools/sign/test_keys.hpp"

namespace tools {
namespace {
constexpr u32 kKib = 1024;
constexpr u32 kAddedKib = 16;
/// The program, what is added to it, and its footer.
constexpr u32 kObjectBytes = 64 * kKib;

/// Where in the header the binary's end stands.
usize binary_end_at(const Bytes& object) {
  constexpr usize kBehindOtherFields = 12;
  usize at = contract::tbf::kBaseHeaderBytes;
  while (contract::tbf::read_u16(object, at) != static_cast<u16>(contract::tbf::TlvType::Program))
    at += contract::tbf::kTlvHeaderBytes + (contract::tbf::read_u16(object, at + 2) + 3u) / 4 * 4;
  return at + contract::tbf::kTlvHeaderBytes + kBehindOtherFields;
}

/// The same object, of whose filler so much counts as program.
Bytes with_longer_binary(Bytes object, u32 bytes) {
  const auto header = contract::tbf::parse_header(object);
  if (!header || !header->has_binary_end) fail("the header of the measured application does not say where its binary ends");
  const u32 end = header->binary_end + bytes;
  std::fill(object.begin() + header->binary_end, object.end(), u8{0});
  const usize at = binary_end_at(object);
  for (u32 i = 0; i < sizeof end; ++i) object[at + i] = static_cast<u8>(end >> (8 * i));
  seal_header(object);
  return object;
}

Bytes packed(const EmulatedBoard& board, const std::string& application) {
  BoardMemory memory = board.memory;
  memory.flash_page = kObjectBytes;
  const AppImage image = build_app_image(memory, {build_folder(board) / "bench" / (application + ".elf")});
  const auto place = image.apps.front().flash;
  const auto begin = image.flash.begin() + (place.start - board.memory.flash.start);
  return {begin, begin + place.size()};
}

u64 boot_with(const EmulatedBoard& board, const Experiment& experiment, const char* image, const Bytes& object) {
  const auto kernel = build_folder(board) / image;
  if (!exists(kernel)) fail("not measured: {} was not built, because BearSSL's sources were missing; toolchain/bearssl.sh brings them", kernel.string());
  return count(board, experiment, {.kernel = kernel, .flash = object}).most;
}

u64 hashed_boot(const EmulatedBoard& board, const Experiment& experiment, const Bytes& object) {
  return boot_with(board, experiment, "kernel-hashed.elf", with_hash(object, HashFooter::Sha256));
}
}  // namespace

Bounds per_hashed_kib(const EmulatedBoard& board, const Experiment& experiment) {
  const Bytes object = packed(board, experiment.applications.front());
  const u64 less = hashed_boot(board, experiment, with_longer_binary(object, 0));
  const u64 more = hashed_boot(board, experiment, with_longer_binary(object, kAddedKib * kKib));
  if (more <= less) fail("a boot that hashes {} KiB more takes {} instructions, one that does not {}: nothing was hashed", kAddedKib, more, less);
  const u64 each = (more - less + kAddedKib - 1) / kAddedKib;
  return {each, each};
}

Bounds per_verification(const EmulatedBoard& board, const Experiment& experiment) {
  const Bytes object = packed(board, experiment.applications.front());
  const Bytes signed_object = with_signature(object, PrivateKey::from_pem(test_keys::kP256, "the tests' key"));
  const u64 more = boot_with(board, experiment, "kernel-signed.elf", signed_object) - hashed_boot(board, experiment, object);
  return {more, more};
}

}  // namespace tools
