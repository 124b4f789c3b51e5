// tools/run/input_script.hpp - what --input types: the file's bytes, held back by lines `@wait REGEX`.
//
// A wait is over when a line shown since the wait before it, finished or not, matches.
#pragma once
#include <deque>
#include <optional>
#include <string>

#include "tools/run/expectation.hpp"

namespace tools {

class InputScript {
 public:
  InputScript() = default;
  explicit InputScript(const std::string& text);

  /// The console shows `line`, perhaps not to its end yet.
  void see(const std::string& line);
  /// The bytes that may be typed now.
  std::string take_typable();
  bool finished() const { return m_steps.empty(); }
  /// The expression that is waited for.
  std::optional<std::string> waiting_for() const;

 private:
  struct Step {
    std::string bytes;
    std::optional<Pattern> wait;
  };
  std::deque<Step> m_steps;
};

}  // namespace tools
