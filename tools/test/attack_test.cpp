// tools/test/attack_test.cpp - what an attack's head may say, and when the table of rows is wrong; host only.
#include "tools/test/attack.hpp"

#include <doctest/doctest.h>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/attack_table.hpp"

namespace {
using namespace tools::test;
using tools::ScratchFolder;

const std::string kHead = "// tests/attacks/thief.cpp - takes what is not its own.\n//\n";

TEST_CASE("an attack is what its head says") {
  const Attack attack = parse_attack("thief", kHead + "// row: 19, R11\n// contained: refused\n// fault: read access\n// with: holder\n// boot: alone\n"
                                                      "// late: 25\n// only-on: board - the others have no such thing\n// happened: elsewhere\ncode\n// row: 99\n");
  CHECK(attack.sentence == "takes what is not its own.");
  CHECK(attack.rows == std::vector<std::string>{"19", "R11"});
  CHECK(attack.containment == Containment::Refused);
  CHECK(attack.fault == "read access");
  CHECK(attack.neighbours == std::vector<std::string>{"holder"});
  CHECK(attack.alone);
  CHECK(attack.late == 25u);
  CHECK(attack.only_on == "board");
  CHECK(attack.because == "the others have no such thing");
}

TEST_CASE("an attack that does not say how it is contained, or says what nobody knows, is refused by name") {
  for (const char* head : {"// row: 1\n", "// contained: fault\n", "// row: 1\n// contained: perhaps\n", "// row: 1\n// contained: fault\n// colour: red\n",
                           "// row: 1\n// contained: fault\n// only-on: board\n"}) {
    CAPTURE(head);
    try {
      (void)parse_attack("thief", kHead + head);
      FAIL("taken");
    } catch (const tools::Error& error) {
      CHECK(std::string{error.what()}.contains("tests/attacks/thief"));
    }
  }
  CHECK_THROWS_AS((void)parse_attack("thief", "no sentence\n"), tools::Error);
}

TEST_CASE("the catalogue has each row once") {
  const auto rows = rows_of_catalogue();
  CHECK(rows.size() == 104);
  CHECK(rows.front() == "1");
  CHECK(rows[80] == "R1");
  CHECK(rows.back() == "R24");
}

/// A project with one attack, one test, and this table.
struct Project {
  ScratchFolder folder;
  std::vector<Attack> attacks{{.name = "thief", .rows = {"1", "2"}}};
  std::vector<TableRow> table;
  explicit Project(const std::string& lines) {
    tools::write_text(folder.path() / "some_test.cpp", "TEST_CASE(\"thieves are refused\")");
    tools::write_text(folder.path() / "README.md", "| Row | What | Where |\n|---|---|---|\n" + lines);
    table = read_attack_table(folder.path() / "README.md");
  }
  std::string wrong(const std::string& row) const { return wrong_with_row(row, table, attacks, folder.path()); }
};

TEST_CASE("a row is right if it names its attacks, or tests that are there, or says why there are none") {
  const Project project{"| 1 | theft | `thief` |\n| 2 | theft | `thief`, `some_test.cpp: thieves are refused` |\n| 3 | war | no: there is none |\n"};
  for (const char* row : {"1", "2", "3"}) CHECK(project.wrong(row) == "");
  CHECK(project.table[2].reason == "there is none");
}

TEST_CASE("a row is wrong if it is missing, empty, or names what does not show it") {
  const Project project{"| 1 | theft | |\n| 2 | theft | `some_test.cpp` |\n| 3 | theft | `thief` |\n| 4 | theft | `gone_test.cpp` |\n| R1 | theft | `some_test.cpp: nobody steals` |\n"};
  CHECK(project.wrong("1").contains("neither a test nor a reason"));
  CHECK(project.wrong("2").contains("thief shows it as well"));
  CHECK(project.wrong("3").contains("thief does not say that it shows this row"));
  CHECK(project.wrong("4").contains("gone_test.cpp is neither an attack nor a file"));
  CHECK(project.wrong("R1").contains("does not contain \"nobody steals\""));
  CHECK(project.wrong("80").contains("not in the table"));
}

TEST_CASE("a line of the table that does not read as one is an error") {
  CHECK_THROWS_AS(Project{"| 1 | theft\n"}, tools::Error);
  CHECK_THROWS_AS(Project{"| 1 | theft | `thief |\n"}, tools::Error);
}
}  // namespace
