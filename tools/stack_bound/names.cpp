// tools/stack_bound/names.cpp - demangles, and takes away what is in brackets.
#include "tools/stack_bound/names.hpp"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

namespace tools::stack {
namespace {

std::string demangled(const std::string& symbol) {
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> text{abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status), &std::free};
  return status == 0 ? text.get() : symbol;
}

void drop(std::string& text, std::string_view what) {
  for (usize at = text.find(what); at != text.npos; at = text.find(what)) text.erase(at, what.size());
}
}  // namespace

std::string short_name(const std::string& symbol) {
  std::string text = demangled(symbol);
  drop(text, "(anonymous namespace)::");
  drop(text, "non-virtual thunk to ");
  std::string name;
  int depth = 0;
  for (const char letter : text) {
    if (letter == '<') ++depth;
    if (letter == '(' && depth == 0) break;
    if (depth == 0) name += letter;
    if (letter == '>') --depth;
  }
  return name.substr(name.rfind(' ') == name.npos ? 0 : name.rfind(' ') + 1);
}

std::string_view last_part(std::string_view short_name) {
  const usize colons = short_name.rfind("::");
  return colons == short_name.npos ? short_name : short_name.substr(colons + 2);
}

bool matches(std::string_view pattern, std::string_view name) {
  const usize star = pattern.find('*');
  if (star == pattern.npos) return pattern == name;
  if (!name.starts_with(pattern.substr(0, star))) return false;
  for (usize from = star; from <= name.size(); ++from)
    if (matches(pattern.substr(star + 1), name.substr(from))) return true;
  return false;
}

}  // namespace tools::stack
