// tools/capsule_check/objects/authority_test.cpp - sections as a compiler would make them of capsules that reach too far.
#include "tools/capsule_check/objects/authority.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace {
using namespace capsule_objects;

const Authority kAuthority{"# a list\nuse capsules::* each other\nuse kernel::Grant state\nuse memcpy copies\nuse __* arithmetic\n"};
constexpr const char* kCapsule = "_ZN8capsules3Led7commandEv";

std::vector<std::string> of_code(std::string name, std::set<std::string> referred, bool own = false) {
  return violations_of({{.name = std::move(name), .loaded = true, .bytes = 4, .defined = {kCapsule}, .referred = std::move(referred)}}, own, kAuthority);
}
}  // namespace

TEST_CASE("what is on the list may be referred to") {
  CHECK(of_code(".text._ZN8capsules3Led7commandEv", {"_ZN6kernel5Grant5enterEv", "memcpy", "__udivdi3", ".L.str", "_ZN8capsules5Alarm3setEv"}).empty());
}
TEST_CASE("a function of the kernel that is not on the list is named, with who refers to it") {
  const auto found = of_code(".text", {"_ZN6kernel14remove_processERNS_7ProcessE"});
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("capsules::Led refers to kernel::remove_process"));
}
TEST_CASE("a C function of somebody else is found") { CHECK(of_code(".text", {"kernel_land"}).size() == 1); }
TEST_CASE("a section of its own is found") { CHECK(of_code(".vectors", {}).size() == 1); }
TEST_CASE("code that runs before the kernel is found, wherever it comes from") {
  CHECK(violations_of({{.name = ".init_array", .loaded = true, .bytes = 4}}, false, kAuthority).size() == 1);
}
TEST_CASE("a template of the kernel over a closure of a capsule is a capsule's code") {
  CHECK(violations_of({{.name = ".text", .loaded = true, .bytes = 4, .defined = {"_ZN6kernel5Grant5enterIZN8capsules3Led3setEvEUlvE_EEvT_"}, .referred = {"kernel_land"}}},
                      false, kAuthority).size() == 1);
}
TEST_CASE("what the board makes of a capsule is the board's") {
  CHECK(violations_of({{.name = ".text", .loaded = true, .bytes = 4, .defined = {"_ZN5board5GatedIN8capsules3LedEE4passEv"}, .referred = {"kernel_land"}}},
                      false, kAuthority).empty());
}
TEST_CASE("a file of a capsule defines nothing outside of its namespace") {
  const std::vector<Section> object{{.name = ".text", .loaded = true, .bytes = 4, .defined = {"bulkhead_abandon"}}};
  CHECK(violations_of(object, true, kAuthority).size() == 1);
  CHECK(violations_of(object, false, kAuthority).empty());
}
TEST_CASE("a line of the list that cannot be read is an error") { CHECK_THROWS_AS(Authority{"allow memcpy copies\n"}, std::runtime_error); }
