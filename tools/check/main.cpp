// tools/check/main.cpp - the `static_check` program: one subcommand per static check.
//
// usage: static_check includes|tokens|headers|words [ROOT]      the tree at ROOT, or at the folder it is started in
//        static_check constructors ELF...
// Exit status: 0 nothing found, 1 violations, 2 wrong usage or unreadable input.
#include <iostream>
#include <map>

#include "tools/check/checks.hpp"
#include "tools/common/error.hpp"

namespace {
using tools::Findings;
using Words = std::span<const std::string>;

constexpr std::string_view kUsage = "usage: static_check includes|tokens|headers|words [ROOT]\n       static_check constructors ELF...\n";

int report(const std::string& check, const Findings& findings) {
  for (const std::string& violation : findings.violations()) std::cout << violation << "\n";
  for (const std::string& note : findings.notes()) std::cout << note << "\n";
  std::cout << findings.summary(check) << "\n";
  return findings.violations().empty() ? 0 : 1;
}

int run(const std::string& check, Words rest) {
  static const std::map<std::string, Findings (*)(const tools::SourceTree&)> kTreeChecks{
      {"includes", tools::check_includes}, {"tokens", tools::check_tokens}, {"headers", tools::check_headers}, {"words", tools::check_words}};
  if (check == "constructors" && !rest.empty()) {
    const std::vector<std::filesystem::path> files(rest.begin(), rest.end());
    return report(check, tools::check_constructors(files));
  }
  const auto found = kTreeChecks.find(check);
  if (found == kTreeChecks.end() || rest.size() > 1) tools::fail("{}", kUsage);
  return report(check, found->second(tools::read_source_tree(rest.empty() ? "." : rest[0])));
}
}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> words(values + 1, values + count);
  try {
    if (words.empty()) tools::fail("{}", kUsage);
    return run(words[0], Words{words}.subspan(1));
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 2;
  }
}
