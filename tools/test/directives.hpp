// tools/test/directives.hpp - the comment lines at the head of a system test; see tests/system/README.md.
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/types.hpp"

namespace tools {

struct SystemTest {
  std::string name;
  std::string sentence;
  std::vector<std::string> expected, refused, with, boards;
  std::string because;
  std::string input;
  std::vector<std::pair<u32, u8>> damage;  // offset in the packed application, new value
  bool repair_checksum = false;            // after the damage, so that the header is consistently wrong
  unsigned timeout_seconds = 30;
  bool real_time = false;
};

/// Throws Error for a directive that does not exist or a test without a sentence or an expectation.
SystemTest parse_directives(const std::string& name, const std::string& source);

}  // namespace tools
