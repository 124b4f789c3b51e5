// tools/run/panic_places.hpp - makes a place in the source of what a panicking application tells the kernel's log.
//
// An application says a file's tag and a line; the names that fit the tag are among the strings of its debug information.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/types.hpp"

namespace tools {

class PanicPlaces {
 public:
  /// An application that runs; what is no ELF knows no names.
  void add_program(const std::filesystem::path& file);
  void add_source(std::string_view name);
  /// The line to say behind this one of the console: `panic at apps/hello/main.c:7`, if a panic was told with it.
  std::optional<std::string> explain(const std::string& line);

 private:
  std::string name_of(u32 tag) const;
  std::map<u32, std::string> m_names;
  std::string m_panicking;  // the application whose alert was the last line
};

}  // namespace tools
