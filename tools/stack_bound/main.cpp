// tools/stack_bound/main.cpp - kernel_stack IMAGE SOURCES LLVM: checks a kernel's stack against its bound, writes IMAGE.stack; and
// that compiled code leaves alone the registers that it has to.
//
// Exit status: 0 the stack is deep enough, 1 it is not or has no bound, 2 wrong usage.
#include <format>
#include <iostream>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/stack_bound/bound.hpp"
#include "tools/stack_bound/listing.hpp"
#include "tools/stack_bound/untouched.hpp"

namespace {
using namespace tools;
using namespace tools::stack;
using std::filesystem::path;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " > ") + name;
  return text;
}

std::string report_of(const Bound& bound, const Ledger& ledger) {
  std::string text = std::format("kernel stack: {} of {} bytes\n", bound.bytes(), bound.reserved);
  for (const Part& part : bound.parts) text += std::format("{:6}  {}{}{}\n", part.bytes, part.what, part.path.empty() ? "" : ": ", joined(part.path));
  for (const LedgerLine& line : ledger.lines())
    if (line.used) text += std::format("needs {}:{}\n", Ledger::kPath, line.number);
  return text;
}

/// The compiler's own word on each frame is a second opinion on what was read from the instructions.
void compare_frames(const Image& image, Walker& walker) {
  for (const auto& [entry, function] : image.functions)
    if (const i64 found = walker.function(entry).frame; function.frame && *function.frame != found)
      fail("{} has a frame of {} bytes by its instructions, and of {} by the compiler", function.name, found, *function.frame);
}

void check(const path& image_path, const path& root, const path& llvm) {
  const Image image = read_image(image_path);
  const Listing listing = disassemble(llvm / "llvm-objdump", image_path, image);
  Ledger ledger{read_text(root / Ledger::kPath)};
  expect_untouched(image, listing);
  Walker walker{image, listing};
  compare_frames(image, walker);
  Graph graph{image, walker, ledger};
  graph.know_names(called_names({.symbolizer = llvm / "llvm-symbolizer", .root = root}, image_path, graph.indirect_calls()));
  const Bound bound = bound_of(image, walker, graph);
  const std::string report = report_of(bound, ledger);
  if (bound.bytes() > bound.reserved)
    fail("the kernel stack may get deeper than what layout.ld reserves for it (_kernel_stack_bytes): make the path shorter, or reserve "
         "more\n{}", report);
  write_file(image_path.string() + ".stack", std::span{reinterpret_cast<const u8*>(report.data()), report.size()});
  std::cout << report;
}
}  // namespace

int main(int count, char** values) {
  if (count != 4) return std::cerr << "usage: kernel_stack IMAGE SOURCES LLVM: a kernel, the source tree, the folder of llvm-objdump\n", 2;
  try {
    check(values[1], values[2], values[3]);
    return 0;
  } catch (const std::exception& error) {
    return std::cerr << "kernel_stack: " << path{values[1]}.filename().string() << ": " << error.what() << '\n', 1;
  }
}
