// tools/check/headers_test.cpp - first lines that are in order, and others.
#include <doctest/doctest.h>

#include "tools/check/checks.hpp"

namespace {
bool in_order(std::string path, std::string text) { return tools::check_headers({{std::move(path), std::move(text)}}).violations().empty(); }
}  // namespace

TEST_CASE("a source names itself and says what it is") {
  CHECK(in_order("core/a.hpp", "// core/a.hpp - what it is.\n"));
  CHECK_FALSE(in_order("core/a.hpp", "// core/b.hpp - what it is.\n"));
  CHECK_FALSE(in_order("core/a.hpp", "// a.hpp - what it is.\n"));
  CHECK_FALSE(in_order("core/a.hpp", "#pragma once\n"));
  CHECK_FALSE(in_order("core/a.hpp", "// core/a.hpp - ?\n"));
  CHECK_FALSE(in_order("core/a.hpp", ""));
}

TEST_CASE("other languages have comments of their own") {
  CHECK(in_order("arch/a/trap.S", "// arch/a/trap.S - every way into the kernel.\n"));
  CHECK(in_order("boards/a/layout.ld", "/* boards/a/layout.ld - where the kernel lies. */\n"));
  CHECK(in_order("boards/a.cmake", "# boards/a.cmake - builds a kernel.\n"));
  CHECK(in_order("toolchain/a.sh", "#!/usr/bin/env bash\n# toolchain/a.sh PRESET - builds one preset.\n"));
  CHECK_FALSE(in_order("toolchain/a.sh", "#!/usr/bin/env bash\nset -e\n"));
}

TEST_CASE("a command at the root is named as it is called") {
  CHECK(in_order("run", "#!/usr/bin/env bash\n# ./run - boots a board.\n"));
  CHECK_FALSE(in_order("run", "#!/usr/bin/env bash\n# boots a board.\n"));
}

TEST_CASE("public headers are named as they are included") { CHECK(in_order("user/include/bulkhead.h", "/* bulkhead.h - what C needs.\n*/\n")); }

TEST_CASE("a file that the build fills in is named as what it becomes") { CHECK(in_order("kernel/v.hpp.in", "// kernel/v.hpp - the version.\n")); }

TEST_CASE("a build list begins with a comment") {
  CHECK(in_order("apps/CMakeLists.txt", "# Every folder is an application.\n"));
  CHECK_FALSE(in_order("apps/CMakeLists.txt", "include(a)\n"));
}

TEST_CASE("a case of the safe subset begins with its rule") {
  CHECK(in_order("tests/negative/capsules/reject/s12/a.cpp", "// S12: a loop without an end.\n"));
  CHECK(in_order("tests/negative/capsules/accept/a.cpp", "// accept: a loop with an end.\n"));
  CHECK_FALSE(in_order("tests/negative/capsules/reject/s12/a.cpp", "// S1: a loop without an end.\n"));
  CHECK_FALSE(in_order("tests/negative/capsules/accept/a.cpp", "// S1: a loop without an end.\n"));
  CHECK_FALSE(in_order("tests/negative/capsules/accept/a.cpp", "// accept: ?\n"));
  CHECK(in_order("tests/negative/capsules/common.hpp", "// tests/negative/capsules/common.hpp - what cases share.\n"));
}

TEST_CASE("documents and data need no header") { CHECK(in_order("docs/a.md", "# A\n")); }
