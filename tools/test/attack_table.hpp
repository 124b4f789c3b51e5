// tools/test/attack_table.hpp - the table of tests/attacks/README.md: which row of the catalogue is shown where, or why nowhere.
//
// Errors   Error: a line of the table does not read as one.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "tools/test/attack.hpp"

namespace tools::test {

/// One line: `| row | what | where |`. What is named there is in backquotes: an attack, or a file with a text that it contains.
struct TableRow {
  std::string row;
  std::vector<std::string> named;
  std::string reason;  // behind "no:"
};

/// 1 to 80, then R1 to R24.
std::vector<std::string> rows_of_catalogue();
std::vector<TableRow> read_attack_table(const std::filesystem::path& readme);

/// What is wrong with what the table says of this row; empty: nothing.
std::string wrong_with_row(const std::string& row, const std::vector<TableRow>& table, const std::vector<Attack>& attacks, const std::filesystem::path& root);

}  // namespace tools::test
