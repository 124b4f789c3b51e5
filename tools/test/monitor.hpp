// tools/test/monitor.hpp - QEMU's monitor, through which a test looks at memory without the help of what runs in it.
//
// Errors   Error: the emulator does not answer, or answers otherwise than expected.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/types.hpp"
#include "tools/common/file.hpp"

namespace tools::test {

class Monitor {
 public:
  /// The emulator has to be started with arguments(folder).
  static std::vector<std::string> arguments(const std::filesystem::path& folder);
  explicit Monitor(const std::filesystem::path& folder);
  ~Monitor();
  Monitor(const Monitor&) = delete;
  Monitor& operator=(const Monitor&) = delete;

  void stop() { (void)command("stop"); }
  void go_on() { (void)command("cont"); }
  /// What lies at these physical addresses. The machine should stand.
  Bytes memory(core::AddressRange range);

 private:
  std::string command(const std::string& text);
  std::string read_to_prompt();

  std::filesystem::path m_folder;
  int m_socket = -1;
};

}  // namespace tools::test
