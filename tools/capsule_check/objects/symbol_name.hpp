// tools/capsule_check/objects/symbol_name.hpp - the first two names of a mangled C++ name: whose it is, and what.
//
// Source   Itanium C++ ABI, section 5.1 (mangling): nested names are N [qualifiers] <length><identifier>... E.
#pragma once
#include <string>
#include <string_view>

namespace capsule_objects {

struct SymbolName {
  std::string scope{};  // the outermost namespace; empty: none, or not a C++ name
  std::string name{};   // what stands in it; a C name if there is no scope
  std::string text() const { return scope.empty() ? name : scope + "::" + name; }
};

/// Of a function, a variable, and of what the compiler makes for one: thunks, vtables, what is local to a function.
SymbolName symbol_name(std::string_view mangled);

}  // namespace capsule_objects
