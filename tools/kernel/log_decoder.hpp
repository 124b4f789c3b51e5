// tools/kernel/log_decoder.hpp - from the bytes of a board's serial line to text: frames of the kernel's log become lines.
//
// The text comes from the kernel's ELF. What is not a frame goes through as the application wrote it. A frame that was cut
// or damaged becomes a line that says so, and what follows it is read as if nothing had happened.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/common/file.hpp"

namespace tools {

/// The section log_strings: texts by their offset, each with a zero behind it.
class LogStrings {
 public:
  LogStrings() = default;
  explicit LogStrings(Bytes section) : m_section{std::move(section)} {}
  /// The text that begins at `id`, if one does.
  std::optional<std::string_view> find(u16 id) const;

 private:
  Bytes m_section;
};

class LogDecoder {
 public:
  /// For a kernel whose log is plain: everything goes through as it is.
  LogDecoder() = default;
  explicit LogDecoder(LogStrings strings) : m_strings{std::move(strings)}, m_framed{true} {}
  /// For that kernel: its ELF says which form its log has.
  static LogDecoder for_kernel(const std::filesystem::path& elf);

  bool framed() const { return m_framed; }
  /// What is to be shown for the next bytes of the line.
  std::string feed(std::string_view bytes);

 private:
  enum class State { Text, Escape, Frame };
  void take(u8 byte, std::string& out);
  void take_text(u8 byte, std::string& out);
  void take_escaped(u8 byte, std::string& out);
  void take_in_frame(u8 byte, std::string& out);
  void begin_frame();
  void give_up(std::string& out);

  LogStrings m_strings;
  bool m_framed = false;
  State m_state = State::Text;
  std::vector<u8> m_symbols;
};

/// The line of a frame's symbols; nothing if no kernel with these strings has sent them.
std::optional<std::string> decode_log_record(const LogStrings& strings, std::span<const u8> symbols);

inline constexpr std::string_view kDamagedRecord = "[a record of the kernel's log was damaged on the way]";

}  // namespace tools
