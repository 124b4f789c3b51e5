// tests/model/options.hpp - the command line of the model.
//
//   --deep        larger worlds, and each byte of them: what `./test model` runs; without it the model takes a second
//   --steps N     that many random steps
//   --seed N      other random steps
//   --first       end at the first disagreement
#pragma once
#include <charconv>
#include <span>

#include "tests/model/tally.hpp"

namespace model {

inline bool read_number(std::string_view text, u64& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

/// False after an error that it has told.
inline bool read_options(std::span<char*> words) {
  for (usize i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--deep") extent.deep = true;
    else if (word == "--first") extent.stop_at_first = true;
    else if (word == "--steps" && i + 1 < words.size() && read_number(words[i + 1], extent.random_steps)) ++i;
    else if (word == "--seed" && i + 1 < words.size() && read_number(words[i + 1], extent.seed)) ++i;
    else return std::printf("model: cannot use \"%s\"; there are --deep, --steps N, --seed N and --first\n", words[i]), false;
  }
  return true;
}

}  // namespace model
