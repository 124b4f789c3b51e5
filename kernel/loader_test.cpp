// kernel/loader_test.cpp - every reason to refuse an application, and that none stops those behind it; host only.
#include "kernel/loader.hpp"

#include <vector>

#include "kernel/process_name.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using Type = TbfBuilder::Type;

std::vector<std::string> loaded_names() {
  std::vector<std::string> names;
  for (const Process& process : kernel::processes) names.emplace_back(kernel::ProcessName{process}.view());
  return names;
}

/// The log after `object` stood between two good applications, of which both have to be loaded.
std::string refusal(const TbfBuilder& object) {
  World world;
  (void)world.install(application("before"));
  (void)world.install(object);
  (void)world.install(application("after"));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"before", "after"});
  return world.log();
}

constexpr std::string_view kAtSecondObject = " at 0x20000200: ";
std::string because(std::string_view name, std::string_view reason) {
  return "refused: " + std::string{name} + std::string{kAtSecondObject} + std::string{reason} + "\n2 applications\n";
}

/// Overwrites the size in a header that is in flash already.
void set_total_bytes(core::Address object, u32 total) {
  for (u32 i = 0; i < 4; ++i) bytes_at(object + 4 + i, 1)[0] = static_cast<u8>(total >> (8 * i));
}

TEST_CASE("empty flash has no applications") {
  World world;
  world.load();
  CHECK(kernel::processes.count() == 0);
  CHECK(world.log() == "0 applications\n");
}

TEST_CASE("applications are loaded in the order of flash, with memory of their own") {
  World world;
  for (const auto name : {"first", "second", "third"}) (void)world.install(application(name));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"first", "second", "third"});
  CHECK(world.log() == "3 applications\n");
  for (u8 a = 0; a < 3; ++a) {
    const auto process = kernel::processes.in_slot(a);
    CHECK(process->id() == kernel::ProcessId{.life = a + 1u, .slot = a});
    CHECK(process->ready());
    for (u8 b = 0; b < a; ++b) CHECK_FALSE(process->memory().layout().block.overlaps(kernel::processes.in_slot(b)->memory().layout().block));
    CHECK(process->memory().layout().record - process->memory().layout().block.start >= 2048);
  }
}

TEST_CASE("padding and disabled applications are passed over without a word") {
  CHECK(refusal(padding(512)) == "2 applications\n");
  CHECK(refusal(application("off").disabled()) == "2 applications\n");
}

TEST_CASE("a header whose size is impossible is refused") {
  const std::string reason = because("application", "its header size is impossible");
  CHECK(refusal(application("bad").header_size(8)) == reason);
  CHECK(refusal(application("bad").header_size(516)) == reason);
  CHECK(refusal(application("bad").header_size(51)) == reason);
}

TEST_CASE("a wrong checksum is refused") { CHECK(refusal(application("bad").wrong_checksum()) == because("application", "its checksum is wrong")); }

TEST_CASE("a name that is not UTF-8 is refused") {
  CHECK(refusal(TbfBuilder{}.program().kernel_version().name("\xff")) == because("application", "its name is not UTF-8"));
}

TEST_CASE("elements of the wrong size are refused") {
  const std::string reason = because("application", "a header element has the wrong size");
  CHECK(refusal(application("bad").element(Type::Program, {1, 2, 3, 4})) == reason);
  CHECK(refusal(application("bad").element(Type::FixedAddresses, {1, 2, 3, 4})) == reason);
  CHECK(refusal(application("bad").element(Type::WriteableFlashRegions, {1, 2, 3, 4})) == reason);
  CHECK(refusal(application("bad").element(Type::Permissions, {9, 0, 0, 0})) == reason);
}

TEST_CASE("an element that reaches beyond the header is refused") {
  constexpr u16 kMiddleOfProgram = 16 + 8, kMiddleOfElementHeader = 16 + 24 + 8 + 4;
  const std::string reason = because("application", "a header element reaches beyond the header");
  CHECK(refusal(application().header_size(kMiddleOfProgram)) == reason);
  CHECK(refusal(application().header_size(kMiddleOfElementHeader)) == reason);
}

TEST_CASE("an entry point outside the binary is refused") {
  CHECK(refusal(TbfBuilder{}.program(512).kernel_version().name("bad")) == because("application", "its entry point lies outside its binary"));
}

TEST_CASE("a binary that ends outside its object is refused and hides nothing behind it") {
  CHECK(refusal(TbfBuilder{}.program(0, 2048, 0, 513).kernel_version()) == because("application", "its binary ends outside the object"));
  CHECK(refusal(TbfBuilder{}.program(0, 2048, 512, 512).kernel_version()) == because("application", "its binary ends outside the object"));
}

TEST_CASE("another kernel's applications are refused by their names") {
  CHECK(refusal(TbfBuilder{}.program().name("old")) == because("old", "its header names no kernel version"));
  CHECK(refusal(TbfBuilder{}.program().kernel_version(3, 0).name("new")) == because("new", "it needs another kernel version"));
  CHECK(refusal(TbfBuilder{}.program().kernel_version(2, 3).name("newer")) == because("newer", "it needs another kernel version"));
  CHECK(refusal(TbfBuilder{}.program().kernel_version(1, 0).name("ancient")) == because("ancient", "it needs another kernel version"));
}

TEST_CASE("an object without a program is refused") {
  CHECK(refusal(TbfBuilder{}.kernel_version().name("none")) == because("none", "its header has neither Main nor Program"));
}

TEST_CASE("an application linked for another flash address is refused, and one for its own is not") {
  CHECK(refusal(application("moved").fixed(contract::tbf::kAnyAddress, 0x2000'1000)) == because("moved", "it is linked for another flash address"));
  World world;
  const u32 header_bytes = 16 + 24 + 8 + 8 + 12;
  (void)world.install(application("here").fixed(contract::tbf::kAnyAddress, kAppFlash.start + header_bytes));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"here"});
}

TEST_CASE("an application that wants more RAM than there is is refused and takes nothing") {
  CHECK(refusal(application("big", kAppRam.size())) == because("big", "there is not enough RAM left"));
  CHECK(refusal(application("huge", ~0u)) == because("huge", "there is not enough RAM left"));
}

TEST_CASE("more applications than slots: the rest is refused") {
  World world;
  for (const auto name : {"1", "2", "3", "4", "5", "6"}) (void)world.install(application(name));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"1", "2", "3", "4", "5"});
  CHECK(world.log() == "refused: 6 at 0x20000a00: there is no process slot left\n5 applications\n");
}

TEST_CASE("an application linked for a RAM address gets it, before the others take it") {
  World world;
  (void)world.install(application("any"));
  (void)world.install(application("fixed").fixed(kAppRam.start));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"fixed", "any"});
  CHECK(kernel::processes.in_slot(0)->memory().layout().block.start == kAppRam.start);
}

TEST_CASE("RAM addresses may come in any order, and gaps between them are used") {
  World world;
  (void)world.install(application("high").fixed(kAppRam.start + 0x8000));
  (void)world.install(application("low").fixed(kAppRam.start + 0x1000));
  (void)world.install(application("any", 8000));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"high", "low", "any"});
  const auto block = kernel::processes.in_slot(2)->memory().layout().block;
  CHECK(block.start > kAppRam.start + 0x1000);
  CHECK(block.end <= kAppRam.start + 0x8000);
}

TEST_CASE("RAM addresses that are taken or outside are refused") {
  constexpr std::string_view kReason = "the RAM it is linked for is not free, too small or not protectable";
  for (const core::Address ram : {kAppRam.start - 0x1000, kAppRam.end, kAppRam.end - 0x100, core::Address{0}, core::Address{0xFFFF'F000}})
    CHECK(refusal(application("fixed").fixed(ram)) == because("fixed", kReason));
  World world;
  (void)world.install(application("one").fixed(kAppRam.start));
  (void)world.install(application("two").fixed(kAppRam.start + 0x400));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"one"});
  CHECK(world.log() == "refused: two at 0x20000200: " + std::string{kReason} + "\n1 application\n");
}

TEST_CASE("an object larger than the flash that is left ends the search: nobody knows where the next one begins") {
  World world;
  (void)world.install(application("first"));
  set_total_bytes(world.install(application("endless")), kAppFlash.size() - 511);
  (void)world.install(application("after"));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"first"});
  CHECK(world.log() == "refused: application at 0x20000200: it is larger than the flash that is left\n1 application\n");
}

TEST_CASE("an object of no size ends the search, for it would be found again for ever") {
  World world;
  set_total_bytes(world.install(application("zero")), 0);
  world.load();
  CHECK(kernel::processes.count() == 0);
}

TEST_CASE("flash may be full to its last byte") {
  World world;
  (void)world.install(padding(kAppFlash.size() - 512));
  (void)world.install(application("last"));
  world.load();
  CHECK(loaded_names() == std::vector<std::string>{"last"});
  CHECK(world.log() == "1 application\n");
}

TEST_CASE("a name cannot forge a line of the log") {
  CHECK(refusal(TbfBuilder{}.program().name("a\r\nb\x1b[2J")) == because("a??b?[2J", "its header names no kernel version"));
}
}  // namespace
