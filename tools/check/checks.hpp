// tools/check/checks.hpp - the static checks, one function each; they read the tree they are given and nothing else.
#pragma once
#include <filesystem>
#include <span>

#include "tools/check/findings.hpp"
#include "tools/check/source_tree.hpp"

namespace tools {

/// A folder includes only what the layering permits.
Findings check_includes(const SourceTree& tree);
/// Dangerous tokens stand only where docs/unsafe-ledger.txt says, each under a comment that gives the reason.
Findings check_tokens(const SourceTree& tree);
/// Every source file begins with a comment that names it and says what it is.
Findings check_headers(const SourceTree& tree);
/// No path of one machine and no note of unfinished work.
Findings check_words(const SourceTree& tree);
/// No code runs before the kernel's entry point. Throws Error for a file that is not an ELF.
Findings check_constructors(std::span<const std::filesystem::path> files);

}  // namespace tools
