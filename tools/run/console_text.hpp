// tools/run/console_text.hpp - from bytes of the serial line to lines as a person reads them.
#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace tools {

/// Carriage returns and escape sequences are dropped; every finished line is handed on. What is erased from its start
/// on, as a prompt is that gives way to a line, was never part of it.
class ConsoleText {
 public:
  using LineFound = std::function<void(const std::string&)>;

  void feed(std::string_view bytes, const LineFound& found);
  /// The line that has not ended yet, such as a prompt.
  const std::string& open_line() const { return m_line; }

 private:
  enum class Escape { None, Begun, Sequence };
  bool in_escape(char byte);

  std::string m_line;
  bool m_returned = false;  // the cursor is at the start of the line
  Escape m_escape = Escape::None;
};

}  // namespace tools
