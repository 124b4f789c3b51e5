// tools/check/includes_test.cpp - who may include whom.
#include <doctest/doctest.h>

#include "tools/check/checks.hpp"

namespace {
std::size_t violations(std::string path, std::string_view included) {
  return tools::check_includes({{std::move(path), std::format("#include \"{}\"\n", included)}}).violations().size();
}
}  // namespace

TEST_CASE("every layer may include the layers it stands on") {
  CHECK(violations("core/a.hpp", "core/b.hpp") == 0);
  CHECK(violations("kernel/a.cpp", "contract/b.hpp") == 0);
  CHECK(violations("arch/riscv/a.hpp", "kernel/ports/b.hpp") == 0);
  CHECK(violations("capsules/a.hpp", "kernel/driver.hpp") == 0);
  CHECK(violations("boards/a/board.cpp", "boards/common/b.hpp") == 0);
  CHECK(violations("apps/a/main.cpp", "user/b.hpp") == 0);
}

TEST_CASE("no layer may include what stands on it") {
  CHECK(violations("core/a.hpp", "contract/b.hpp") == 1);
  CHECK(violations("contract/a.hpp", "kernel/b.hpp") == 1);
  CHECK(violations("mmio/a.hpp", "hil/b.hpp") == 1);
  CHECK(violations("hil/a.hpp", "kernel/b.hpp") == 1);
  CHECK(violations("kernel/a.cpp", "arch/riscv/b.hpp") == 1);
  CHECK(violations("kernel/a.cpp", "boards/c/b.hpp") == 1);
  CHECK(violations("chips/a/b.hpp", "kernel/c.hpp") == 1);
  CHECK(violations("user/a.hpp", "kernel/b.hpp") == 1);
  CHECK(violations("tools/a.hpp", "kernel/b.hpp") == 1);
}

TEST_CASE("a capsule sees one header of the kernel") {
  CHECK(violations("capsules/a.hpp", "kernel/process.hpp") == 1);
  CHECK(violations("capsules/a.hpp", "mmio/mmio.hpp") == 1);
}

TEST_CASE("architectures, boards and applications do not see each other") {
  CHECK(violations("arch/riscv/a.hpp", "arch/cortex_m/v7m/b.hpp") == 1);
  CHECK(violations("boards/a/board.cpp", "boards/b/memory_map.hpp") == 1);
  CHECK(violations("apps/a/main.cpp", "apps/b/part.hpp") == 1);
}

TEST_CASE("only the kernel's ports are found by include path") {
  CHECK(violations("kernel/ports/a.hpp", "port_memory.hpp") == 0);
  CHECK(violations("kernel/a.hpp", "port_memory.hpp") == 1);
}

TEST_CASE("paths begin at the root") { CHECK(violations("core/a.hpp", "../core/b.hpp") == 1); }

TEST_CASE("a folder without a rule is reported") { CHECK(violations("new_folder/a.hpp", "core/b.hpp") == 1); }

TEST_CASE("a test beside its file may include what it tests with") { CHECK(violations("capsules/a_test.cpp", "kernel/process.hpp") == 0); }

TEST_CASE("a violation names the file, the line and what to do") {
  const auto findings = tools::check_includes({{"core/a.hpp", "\n#include \"hil/b.hpp\"\n"}});
  REQUIRE(findings.violations().size() == 1);
  CHECK(findings.violations()[0].starts_with("core/a.hpp:2: includes \"hil/b.hpp\", but core/ may include only core/"));
}
