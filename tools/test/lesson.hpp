// tools/test/lesson.hpp - a lesson's README: the command that its reader types, the output that it promises, the code that it shows.
//
// A block ```sh has the command, a line that begins with ./run; a block ```output stands there once. A block ```cpp or ```c shows lines of a source.
// In the output ... stands for any text in its line; a line that is nothing but ... stands for any lines, up to the first that fits the next one.
// Errors   Error that names the file, what is missing, and what to write.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tools::test {

using Lines = std::vector<std::string>;

struct Lesson {
  std::string name;                 // of its folder
  Lines words;                      // behind ./run
  Lines output;
  std::vector<std::string> shown;   // pieces of code, as they have to stand in a source of the lesson
};

Lesson parse_lesson(const std::string& name, std::string_view readme);
/// The applications that the command boots.
Lines apps_of(const Lesson& lesson);
/// What differs between the output that the README promises and what was seen; empty if it is the same.
std::string difference(const Lines& promised, const Lines& seen);

}  // namespace tools::test
