// tools/test/suites.hpp - the table of suites: what ./test knows.
#pragma once
#include <filesystem>
#include <span>
#include <string_view>

#include "tools/test/verdict.hpp"

namespace tools::test {

struct Suite {
  std::string_view name;
  std::string_view about;
  /// `root` is the source tree. Prints its summary last.
  void (*run)(const std::filesystem::path& root, Report& report);
};

std::span<const Suite> suites();

void run_unit_tests(const std::filesystem::path& root, Report& report);
void run_model_tests(const std::filesystem::path& root, Report& report);
void run_checks(const std::filesystem::path& root, Report& report);
void run_negative_tests(const std::filesystem::path& root, Report& report);
void run_capsule_corpus(const std::filesystem::path& root, Report& report);
void run_capsule_mutants(const std::filesystem::path& root, Report& report);
void run_lesson_tests(const std::filesystem::path& root, Report& report);
void run_system_tests(const std::filesystem::path& root, Report& report);
void run_kernel_tests(const std::filesystem::path& root, Report& report);
void run_credentials_tests(const std::filesystem::path& root, Report& report);
void run_loader_tests(const std::filesystem::path& root, Report& report);
void run_install_tests(const std::filesystem::path& root, Report& report);
void run_command_tests(const std::filesystem::path& root, Report& report);
void run_sweep_tests(const std::filesystem::path& root, Report& report);
void run_count_tests(const std::filesystem::path& root, Report& report);
void run_tutorial_tests(const std::filesystem::path& root, Report& report);
void run_fuzz_tests(const std::filesystem::path& root, Report& report);
void run_stack_tests(const std::filesystem::path& root, Report& report);
void run_soak_tests(const std::filesystem::path& root, Report& report);
void run_attack_tests(const std::filesystem::path& root, Report& report);
void run_reproducibility_tests(const std::filesystem::path& root, Report& report);

}  // namespace tools::test
