// tools/test/verdict.cpp - prints, counts, and shares the cases out among two threads.
#include "tools/test/verdict.hpp"

#include <array>
#include <atomic>
#include <exception>
#include <future>
#include <iostream>
#include <sstream>

namespace tools::test {
namespace {
constexpr std::array<const char*, 3> kWords{"ok      ", "FAILED  ", "n/a     "};

std::string indented(const std::string& text) {
  std::istringstream lines{text};
  std::string out;
  for (std::string line; std::getline(lines, line);) out += "          " + line + "\n";
  return out;
}

/// A case that throws has failed; the others go on.
Verdict run_case(const Case& test) {
  try {
    return test();
  } catch (const std::exception& error) {
    return failed("(a case that could not be run)", error.what());
  }
}
}  // namespace

void Report::add(const Verdict& verdict) {
  const std::lock_guard lock{m_mutex};
  const auto index = static_cast<std::size_t>(verdict.result);
  ++m_counts[index];
  std::cout << kWords[index] << verdict.name;
  if (verdict.result == Result::NotApplicable) std::cout << ": " << verdict.why;
  std::cout << "\n";
  if (verdict.result == Result::Failed) std::cout << indented(verdict.why);
  std::cout << std::flush;
}

void Report::summarise(const std::string& line) { std::cout << line << std::endl; }

void share_out(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::future<void> second = std::async(std::launch::async, take);
  take();
  second.get();
}

void run_cases(const std::vector<Case>& cases, Report& report) {
  share_out(cases.size(), [&](std::size_t i) { report.add(run_case(cases[i])); });
}

}  // namespace tools::test
