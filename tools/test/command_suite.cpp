// tools/test/command_suite.cpp - ./run and ./bulkhead as a user types them: exit status, what goes to which stream.
#include <format>

#include "tools/common/file.hpp"
#include "tools/common/process.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
using Words = std::vector<std::string>;

struct CommandCase {
  std::string name;
  Words words;                      // after ./run
  int status = 0;
  std::string output, errors;       // fragments that have to be there
};

/// As tests/system/neighbours/typed_text_checker.cpp expects it.
void write_long_input(const path& file) {
  constexpr unsigned kBytes = 2000;
  std::string text = "@wait checker: ready\n";
  for (unsigned i = 0; i < kBytes; ++i) text += static_cast<char>('a' + i % 23);
  write_text(file, text);
}

const std::string kContained = "intruder.*(fault|stopped)";

/// What a person types who looks around; each answer is waited for.
constexpr std::string_view kConsoleSession =
    "@wait clock: 1 s\n\n@wait bulkhead\nlist\n@wait blink .*(Yielded|Running)\nstop blink\n@wait blink stopped\nstart blink\n"
    "@wait blink started\nprocess clock\n@wait protection regions\nfault clock\n@wait clock: fault: asked for\nlist\n@wait clock .*Faulted\n"
    "top\n@wait  CPU  \nq\nstatus\n";

std::vector<CommandCase> command_cases(const path& scratch) {
  const std::string junk = (scratch / "junk.tbf").string();
  const std::string script = (scratch / "script.txt").string();
  write_file(junk, Bytes{'n', 'o', 't'});
  write_file(script, Bytes{'@', 'w', 'a', 'i', 't', ' ', 'n', 'e', 'v', 'e', 'r', '\n'});
  const std::string panic = (scratch / "panic.txt").string();
  write_text(panic, "@wait says hello\n\n@wait bulkhead\npanic\n");
  const std::string session = (scratch / "session.txt").string();
  write_text(session, kConsoleSession);
  const std::string long_input = (scratch / "long.txt").string();
  write_long_input(long_input);
  const auto typed = [&](const char* board) {
    return Words{"--board", board, "--app", "typed_text_checker", "--input", long_input, "--expect", "checker: 2000 bytes as typed"};
  };
  return {
      {"a long input arrives whole", typed("rv32-virt"), 0, "", ""},
      {"a long input arrives whole on the other board", typed("mps2-an386"), 0, "", ""},
      {"--list names boards and applications", {"--list"}, 0, "rv32-virt\n", ""},
      {"the demonstration contains its intruder", {"--expect", kContained}, 0, "intruder: fault", ""},
      {"the demonstration contains its intruder on the other board", {"--board", "mps2-an386", "--expect", kContained}, 0, "intruder: fault", ""},
      {"an unknown board is named with those there are", {"--board", "nowhere"}, 2, "", "there is no board \"nowhere\""},
      {"an unknown application is named with those there are", {"--app", "nothing"}, 2, "", "neither a file nor one of our applications"},
      {"a file that is no application stops before booting", {"--app", junk}, 2, "", "a TBF, a TAB or an application's ELF was expected"},
      {"an unknown option is refused", {"--frobnicate"}, 2, "", "--frobnicate"},
      {"an expression that does not compile is refused", {"--expect", "("}, 2, "", "not a POSIX extended one"},
      {"what was not seen is named at the timeout", {"--expect", "hello", "--expect", "never-ever", "--timeout", "5"}, 1, "", "not seen: never-ever"},
      {"input that still waits is named at the timeout", {"--input", script, "--expect", "hello", "--timeout", "5"}, 1, "", "still waits for: never"},
      {"the kernel's log is text, whichever kernel is booted", {"--app", "blink", "--expect", "^leds: .\\*"}, 0, "Bulkhead 0", ""},
      {"the kernel's log is text from the kernel that formats it", {"--plain", "--app", "blink", "--expect", "^leds: .\\*"}, 0, "Bulkhead 0", ""},
      {"a panic is plain text, whichever kernel is booted", {"--app", "hello", "--input", panic, "--expect", "^KERNEL PANIC: "}, 0, "", ""},
      {"a scripted session looks at processes, stops, starts and faults them", {"--input", session, "--expect", "^Active processes: "}, 0, "last system call", ""},
      {"the same session on the other board",
       {"--board", "mps2-an386", "--input", session, "--expect", "^Active processes: "}, 0, "last system call", ""},
      {"an application is installed beside the demonstration", {"--app", "clock", "--install", "blink", "--expect", "^leds: .\\*"}, 0, "", "blink: installed at"},
      {"--help tells the options", {"--help"}, 0, "", "--expect"},
  };
}

Verdict run_command_case(const path& root, const CommandCase& test) {
  Words words{(root / "run").string()};
  words.insert(words.end(), test.words.begin(), test.words.end());
  const ProcessResult result = run_process(words);
  const bool said = result.output.contains(test.output) && result.errors.contains(test.errors);
  if (result.status == test.status && said) return passed("./run: " + test.name);
  return failed("./run: " + test.name, std::format("exit status {} (expected {})\n{}{}", result.status, test.status, result.output, result.errors));
}
}  // namespace

void run_command_tests(const path& root, Report& report) {
  const ScratchFolder scratch;
  const std::vector<CommandCase> all = command_cases(scratch.path());
  std::vector<Case> cases;
  for (const CommandCase& test : all)
    if (report.wants(test.name)) cases.push_back([&] { return run_command_case(root, test); });
  run_cases(cases, report);
  report.summarise(std::format("commands: {} command lines", all.size()));
}

}  // namespace tools::test
