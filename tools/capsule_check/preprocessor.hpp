// tools/capsule_check/preprocessor.hpp - what is gone before there is a tree: includes, pragmas, macros, line directives.
#pragma once
#include "tools/capsule_check/reporter.hpp"

namespace capsule_check {

std::unique_ptr<clang::PPCallbacks> watch_preprocessor(clang::Preprocessor& preprocessor, Reporter& reporter);

}  // namespace capsule_check
