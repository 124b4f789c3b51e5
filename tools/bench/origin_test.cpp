// tools/bench/origin_test.cpp - which folder bytes belong to, and that none is lost.
#include "tools/bench/origin.hpp"

#include <doctest/doctest.h>

#include <format>

using namespace tools;

namespace {
std::string origin(const std::string& file, const std::string& name) { return origin_of({file, name, Kind::Code, 1}); }
}  // namespace

TEST_CASE("a source file of the tree is named from its root") {
  CHECK(origin("build/./boards/../kernel/grant.cpp", "f") == "kernel/grant.cpp");
  CHECK(origin("build/./../../kernel/grant.cpp", "f") == "kernel/grant.cpp");
  CHECK(folder_of("kernel/grant.cpp") == "kernel");
}

TEST_CASE("a file elsewhere is the library's") { CHECK(origin("/usr/include/c++/v1/array", "f") == "(the C++ library)"); }

TEST_CASE("what has no file belongs to its namespace's folder") {
  CHECK(folder_of(origin("", "vtable for capsules::Alarm<int>")) == "capsules");
  CHECK(folder_of(origin("", "board::common::x")) == "boards");
}

TEST_CASE("what is no source's says so in place of a file") { CHECK(folder_of(origin("(the kernel's stack)", "")) == "(the kernel's stack)"); }

TEST_CASE("what has neither is shown as such") {
  CHECK(origin("", "memcpy") == "(no file) memcpy");
  CHECK(folder_of("(no file) memcpy") == "(no file)");
  CHECK(origin("", "").starts_with("(no symbol"));
}

TEST_CASE("the sum has every byte, and what is initialised counts for flash and RAM") {
  const std::string text = size_tables({{"build/./core/a.cpp", "a", Kind::Code, 100}, {"build/./core/b.cpp", "b", Kind::Constants, 20},
                                        {"", "", Kind::Initialised, 3}, {"build/./kernel/c.cpp", "c", Kind::Zeroed, 4}}, 10);
  CHECK(text.contains(std::format("  {:<52}{:>10}{:>10}{:>10}{:>10}\n", "core", 100, 20, 120, 0)));
  CHECK(text.contains(std::format("  {:<52}{:>10}{:>10}{:>10}{:>10}\n", "all sections", 100, 20, 123, 7)));
}

TEST_CASE("source files behind the largest are one line, and in no other") {
  const std::string text = size_tables({{"build/./core/a.cpp", "a", Kind::Code, 100}, {"build/./core/b.cpp", "b", Kind::Code, 20},
                                        {"build/./core/c.cpp", "c", Kind::Constants, 3}}, 1);
  CHECK(text.contains("core/a.cpp"));
  CHECK_FALSE(text.contains("core/b.cpp"));
  CHECK(text.contains(std::format("  {:<52}{:>10}{:>10}{:>10}{:>10}\n", "(2 others)", 20, 3, 23, 0)));
}
