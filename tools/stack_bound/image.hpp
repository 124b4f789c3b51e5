// tools/stack_bound/image.hpp - what the ELF of a kernel says of its functions.
//
// Two sections come from the compiler and survive the link because the linker is asked for them (boards/kernel_image.cmake):
// .llvm.callgraph   of every compiled function: whether it is called through pointers, its type, the types it calls through pointers
// .stack_sizes      of every compiled function: bytes of its frame
// Errors   Error: a section is missing, damaged or of another version.
#pragma once
#include <filesystem>
#include <optional>
#include <set>

#include "tools/stack_bound/instruction.hpp"
#include "tools/stack_bound/processor.hpp"

namespace tools::stack {

using TypeId = u64;

struct Function {
  u32 entry = 0;
  u32 end = 0;
  std::string name;                      // short_name()
  std::optional<TypeId> called_as;       // if it may be called through a pointer; 0: of no known type
  std::set<TypeId> calls;                // types of its calls through pointers
  bool global = false;                   // the compiler cannot know who takes its address
  bool is_virtual = false;               // its address lies in a table of virtual functions
  std::optional<u32> frame{};            // as the compiler says
};

struct Image {
  const Processor* processor = nullptr;
  u32 text_start = 0;
  std::vector<u8> text;
  std::map<u32, Function> functions;     // the compiled ones, by entry
  std::map<u32, std::string> labels;     // all names in the text
  std::map<std::string, u32> symbols;
  std::set<u32> pointed_at;              // words of data that are addresses of functions

  std::optional<u32> word(u32 address) const;
  const Function* function_at(u32 address) const;
  /// The name of the function or the label that the address belongs to.
  std::string place(u32 address) const;
};

Image read_image(const std::filesystem::path& path);

}  // namespace tools::stack
