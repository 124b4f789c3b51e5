// tools/capsule_check/objects/object_file_test.cpp - real objects, compiled of tests/negative/objects without the compiler's half of the rules.
#include "tools/capsule_check/objects/object_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "tools/capsule_check/objects/authority.hpp"

namespace {
using namespace capsule_objects;

std::filesystem::path compiled(const std::string& name) {
  for (const std::filesystem::path object : {PLANTED_OBJECTS})
    if (object.filename().string().starts_with(name + ".")) return object;
  throw std::runtime_error{name + " was not compiled"};
}

/// By the list that kernels are linked with.
std::vector<std::string> violations_in(const std::string& name) {
  std::ifstream list{AUTHORITY};
  return violations_of(read_object(compiled(name)), true, Authority{std::string{std::istreambuf_iterator<char>{list}, {}}});
}
bool is_refused(const std::string& name, std::string_view why) {
  return std::ranges::any_of(violations_in(name), [&](const std::string& each) { return each.contains(why); });
}
}  // namespace

TEST_CASE("an object that calls the kernel by name is refused") {
  CHECK(is_refused("calls_the_kernel", "capsules::Led refers to kernel::restart_everything"));
}
TEST_CASE("an object with a section of its own is refused") {
  CHECK(is_refused("lies_in_a_section_of_its_own", "capsules::Led lies in section .vectors"));
}
TEST_CASE("an object that runs before the kernel is refused") {
  CHECK(is_refused("runs_before_the_kernel", ".init_array is code that runs before the kernel"));
}
TEST_CASE("an object that keeps to its own is in order") { CHECK(violations_in("keeps_to_its_own").empty()); }
