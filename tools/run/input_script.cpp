// tools/run/input_script.cpp - splits the file into pieces of text and waits.
#include "tools/run/input_script.hpp"

namespace tools {

InputScript::InputScript(const std::string& text) {
  static constexpr std::string_view kWait = "@wait ";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::size_t next = end == std::string::npos ? text.size() : end + 1;
    const std::string line = text.substr(at, next - at);
    at = next;
    if (!line.starts_with(kWait)) {
      m_steps.push_back({.bytes = line, .wait = {}});
      continue;
    }
    const std::size_t size = line.size() - kWait.size() - (line.ends_with('\n') ? 1 : 0);
    m_steps.push_back({.bytes = {}, .wait = Pattern{line.substr(kWait.size(), size)}});
  }
}

void InputScript::see(const std::string& line) {
  if (!m_steps.empty() && m_steps.front().wait && m_steps.front().wait->matches(line)) m_steps.pop_front();
}

std::string InputScript::take_typable() {
  std::string bytes;
  for (; !m_steps.empty() && !m_steps.front().wait; m_steps.pop_front()) bytes += m_steps.front().bytes;
  return bytes;
}

std::optional<std::string> InputScript::waiting_for() const {
  if (m_steps.empty() || !m_steps.front().wait) return std::nullopt;
  return m_steps.front().wait->expression();
}

}  // namespace tools
