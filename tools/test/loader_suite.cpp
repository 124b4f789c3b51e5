// tools/test/loader_suite.cpp - an application between two good ones is damaged in one way; the kernel has to name the damage
// and, wherever the size can still be believed, load those behind it.
#include <format>
#include <functional>

#include "contract/tbf.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/boot.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using contract::tbf::TlvType;
using Object = std::span<u8>;

constexpr usize kHeaderSizeAt = 2, kTotalSizeAt = 4, kFlagsAt = 8;
// Words of the Program element.
constexpr usize kInit = 0, kTrailer = 1, kMinimumRam = 2, kBinaryEnd = 3;

void put_u16(Object object, usize at, u32 value) {
  object[at] = static_cast<u8>(value);
  object[at + 1] = static_cast<u8>(value >> 8);
}
void put_u32(Object object, usize at, u32 value) {
  put_u16(object, at, value & 0xFFFF);
  put_u16(object, at + 2, value >> 16);
}

/// Offset of the first element of that type.
usize element_of(Object object, TlvType type) {
  usize at = contract::tbf::kBaseHeaderBytes;
  while (contract::tbf::read_u16(object, at) != static_cast<u16>(type)) at += 4 + (contract::tbf::read_u16(object, at + 2) + 3u) / 4 * 4;
  return at;
}
void put_word(Object object, TlvType type, usize word, u32 value) { put_u32(object, element_of(object, type) + 4 + 4 * word, value); }

enum class Behind { Loads, IsLost };

struct Damage {
  std::string_view name;
  std::function<void(Object)> make;
  std::string_view reason;  // how the kernel's line ends; empty: it says nothing
  Behind behind = Behind::Loads;
  bool seal = true;         // the checksum fits the damaged header
};

std::vector<Damage> damages() {
  return {
      {"a wrong checksum is refused", [](Object o) { o[12] ^= 1; }, "its checksum is wrong", Behind::Loads, false},
      {"a flipped bit of the name is a wrong checksum", [](Object o) { o[element_of(o, TlvType::PackageName) + 4] ^= 4; },
       "its checksum is wrong", Behind::Loads, false},
      {"a header smaller than its base is refused", [](Object o) { put_u16(o, kHeaderSizeAt, 12); }, "its header size is impossible"},
      {"a header of an odd size is refused", [](Object o) { put_u16(o, kHeaderSizeAt, 61); }, "its header size is impossible"},
      {"a header larger than the object is refused", [](Object o) { put_u16(o, kHeaderSizeAt, 0xFFFC); }, "its header size is impossible"},
      {"an element that reaches beyond the header is refused", [](Object o) { put_u16(o, element_of(o, TlvType::PackageName) + 2, 0xFFFF); },
       "a header element reaches beyond the header"},
      {"an element of the wrong size is refused", [](Object o) { put_u16(o, element_of(o, TlvType::Program) + 2, 16); },
       "a header element has the wrong size"},
      {"a name that is not UTF-8 is refused", [](Object o) { o[element_of(o, TlvType::PackageName) + 4] = 0xFF; }, "its name is not UTF-8"},
      {"an entry point behind the binary is refused", [](Object o) { put_word(o, TlvType::Program, kInit, 0x10'0000); },
       "its entry point lies outside its binary"},
      {"an entry point that wraps is refused", [](Object o) { put_word(o, TlvType::Program, kInit, 0xFFFF'FFF0); },
       "its entry point lies outside its binary"},
      {"a binary that ends outside the object is refused", [](Object o) { put_word(o, TlvType::Program, kBinaryEnd, 0x7FFF'FFFF); },
       "its binary ends outside the object"},
      {"a trailer whose size wraps is refused", [](Object o) { put_word(o, TlvType::Program, kTrailer, 0xFFFF'FFF0); },
       "its binary ends outside the object"},
      {"more RAM than there is cannot be given", [](Object o) { put_word(o, TlvType::Program, kMinimumRam, 0x0100'0000); },
       "the RAM it is linked for is not free, too small or not protectable"},
      {"a RAM size that wraps cannot be given", [](Object o) { put_word(o, TlvType::Program, kMinimumRam, 0xFFFF'FFFF); },
       "the RAM it is linked for is not free, too small or not protectable"},
      {"an application for a newer kernel is refused", [](Object o) { put_word(o, TlvType::KernelVersion, 0, 9u << 16 | 2); },
       "it needs another kernel version"},
      {"an application for another major version is refused", [](Object o) { put_word(o, TlvType::KernelVersion, 0, 3); },
       "it needs another kernel version"},
      {"an application without a kernel version is refused", [](Object o) { put_u16(o, element_of(o, TlvType::KernelVersion), 0x8001); },
       "its header names no kernel version"},
      {"an application linked for another flash address is refused", [](Object o) { put_word(o, TlvType::FixedAddresses, 1, 0x4000'0080); },
       "it is linked for another flash address"},
      {"an application linked for the kernel's RAM is refused", [](Object o) { put_word(o, TlvType::FixedAddresses, 0, 0x2000'0000); },
       "the RAM it is linked for is not free, too small or not protectable"},
      {"a disabled application is passed over in silence", [](Object o) { put_u32(o, kFlagsAt, 0); }, ""},
      {"an object larger than the flash that is left ends the list", [](Object o) { put_u32(o, kTotalSizeAt, 0x0020'0000); },
       "it is larger than the flash that is left", Behind::IsLost},
      {"an object whose size wraps ends the list", [](Object o) { put_u32(o, kTotalSizeAt, 0xFFFF'FFFC); },
       "it is larger than the flash that is left", Behind::IsLost},
      {"an object of size zero ends the list", [](Object o) { put_u32(o, kTotalSizeAt, 0); }, "", Behind::IsLost},
      {"an object of another version ends the list", [](Object o) { put_u16(o, 0, 3); }, "", Behind::IsLost},
  };
}

Verdict run_damage(const EmulatedBoard& board, const Damage& damage) {
  AppImage image = build_app_image(board.memory, {find_app(board, "hello"), find_app(board, "blink"), find_app(board, "clock")});
  const PlacedApp& victim = image.apps[1];
  const Object object = Object{image.flash}.subspan(victim.flash.start - board.memory.flash.start, victim.flash.size());
  damage.make(object);
  if (damage.seal) seal_header(object);
  Boot what{.app_flash = std::move(image.flash), .expected = {"^hello: an application says hello$"}, .refused = {"^leds:"}};
  if (!damage.reason.empty()) what.expected.push_back(std::format("^refused: .*0x{:08x}: {}$", victim.flash.start, damage.reason));
  if (damage.behind == Behind::Loads) what.expected.insert(what.expected.end(), {"^clock: 2 s$", "^2 applications$"});
  else what.expected.push_back("^1 application$");
  return boot(board, std::string{damage.name}, what);
}
}  // namespace

void run_loader_tests(const std::filesystem::path&, Report& report) {
  const std::vector<Damage> all = damages();
  std::vector<Case> cases;
  for (const Damage& damage : all)
    for (const EmulatedBoard& board : boards())
      if (report.wants(std::format("{}: {}", board.name, damage.name))) cases.push_back([&] { return run_damage(board, damage); });
  run_cases(cases, report);
  report.summarise(std::format("loader: {} kinds of damage on {} boards", all.size(), boards().size()));
}

}  // namespace tools::test
