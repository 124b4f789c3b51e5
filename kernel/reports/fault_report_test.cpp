// kernel/reports/fault_report_test.cpp - the report behind the line of a fault: whole, in order, and of the life that fell; host only.
#include "kernel/log.hpp"
#include "kernel/reports/process_report.hpp"
#include "kernel/reports/saved_registers.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;
using kernel::ports::FaultKind;

void fault(Process& process, FaultKind kind = FaultKind::Other) { kernel::fault_process(process, {.kind = kind}); }

std::string report_of(const Process& process) {
  std::string text;
  core::Line<120> line;
  for (kernel::reports::ProcessReport report; report.next(process, line);) {
    text += std::string{line.view()} + "\n";
    line.clear();
  }
  return text;
}

/// The whole of what was logged, a byte at a time; `between` is called at the end of every line.
std::string log_with(auto between) {
  std::string text;
  std::array<u8, 1> byte{};
  while (kernel::take_log(byte) != 0) {
    if (byte[0] != '\r') text += static_cast<char>(byte[0]);
    if (byte[0] == '\n') between();
  }
  return text;
}
u32 count(std::string_view text, std::string_view of) {
  u32 found = 0;
  for (auto at = text.find(of); at != text.npos; at = text.find(of, at + 1)) ++found;
  return found;
}

TEST_CASE("a process that is stopped for good is reported on, and all of the report arrives although it is longer than the ring") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  const std::string report = report_of(app);
  const std::string log = world.log();
  CHECK(log == "told: fault: fault without a known cause, pc 0x20000038; stopped\n" + report + "  end of the report on process 1\n");
  CHECK(report.starts_with("told: Faulted, process 1, restarts 0\n"));
  CHECK(report.contains("kernel's record"));
  CHECK(report.ends_with("  protection regions while it executes:\n  as planned\n"));
  CHECK(kernel::log_empty());
}

TEST_CASE("a report that is under way is text that waits") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  u32 lines = 0;
  (void)log_with([&] { ++lines; });
  CHECK(lines > 20);
  CHECK(kernel::log_empty());
  CHECK(world.log() == "");
}

TEST_CASE("a fault that a restart follows has its line and no report; the last one has both") {
  World world;
  Process& app = world.start(application(kRestartedAndReported));
  fault(app);
  CHECK(count(world.log(), "\n") == 1);
  fault(app);
  const std::string log = world.log();
  CHECK(log.contains("\nonce told: Faulted, process 2, restarts 1\n"));
  CHECK(log.ends_with("  end of the report on process 2\n"));
}

TEST_CASE("a policy without a report is obeyed, and so is a log that keeps errors only") {
  World world;
  fault(world.start());
  CHECK(count(world.log(), "\n") == 1);
  kernel::set_log_level(kernel::LogLevel::Error);
  fault(world.start(application(kReported)));
  kernel::set_log_level(kernel::LogLevel::Information);
  CHECK(world.log() == "");
}

TEST_CASE("lines that are logged meanwhile stand between lines of the report, and none is torn or lost") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  u32 logged = 0;
  const std::string report = report_of(app);
  std::string log = log_with([&] { if (logged++ < 5) kernel::log("meanwhile"); });
  CHECK(count(log, "meanwhile\n") == 5);
  for (auto at = log.find("meanwhile\n"); at != log.npos; at = log.find("meanwhile\n")) log.erase(at, 10);
  CHECK(log.contains(report));
}

TEST_CASE("a ring full of other lines does not lose the report") {
  World world;
  Process& app = world.start(application(kReported));
  kernel::log(std::string(kernel::kLogBytes - 2, 'x'));
  fault(app);
  CHECK(world.log().contains("\n" + report_of(app) + "  end of the report on process 1\n"));
}

TEST_CASE("a second process that falls is reported on after the first") {
  World world;
  Process& one = world.start(application(kReported));
  Process& two = world.start(application(kReportedAsWell));
  fault(one);
  fault(two);
  const std::string log = world.log();
  CHECK(log.ends_with(report_of(one) + "  end of the report on process 1\n" + report_of(two) + "  end of the report on process 2\n"));
}

TEST_CASE("a process that falls while a report is printed is reported on when that has ended") {
  World world;
  Process& one = world.start(application(kReported));
  Process& two = world.start(application(kReportedAsWell));
  fault(two);
  u32 lines = 0;
  const std::string log = log_with([&] { if (++lines == 3) fault(one); });
  CHECK(log.contains("  end of the report on process 2\ntold: Faulted, process 1, restarts 0\n"));
  CHECK(log.ends_with("  end of the report on process 1\n"));
}

TEST_CASE("a report ends when its process is started again: the new life is not shown as the old one") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  u32 lines = 0;
  const std::string log = log_with([&] { if (++lines == 4) kernel::restart_process(app, std::nullopt); });
  CHECK(log.contains("told: Faulted, process 1"));
  CHECK(log.ends_with("\n  end of the report on process 1: it has been started again or removed\n"));
  CHECK(count(log, "\n") == 5);
  CHECK(kernel::log_empty());
}

TEST_CASE("a process that was started again before its report began is not reported on") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  kernel::restart_process(app, std::nullopt);
  CHECK(world.log().ends_with("stopped\n  no report on slot 0: its process has been started again or removed\n"));
  CHECK(kernel::log_empty());
}

TEST_CASE("a life that falls while the report on an earlier life waits is the one that is shown") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  kernel::restart_process(app, std::nullopt);
  fault(app);
  const std::string log = world.log();
  CHECK(log.contains("told: Faulted, process 2, restarts 1\n"));
  CHECK_FALSE(log.contains("process 1"));
  CHECK(count(log, "end of the report") == 1);
}

TEST_CASE("a report goes on when its process is terminated: its memory stays as it was") {
  World world;
  Process& app = world.start(application(kReported));
  fault(app);
  u32 lines = 0;
  const std::string log = log_with([&] { if (++lines == 2) kernel::end_process(app, kernel::ProcessEvent::Terminate, std::nullopt); });
  CHECK(log.ends_with("  end of the report on process 1\n"));
}

TEST_CASE("registers that were not stored are not passed off as new") {
  World world;
  Process& app = world.start();
  Process& other = world.start(application("other"));
  const auto all_stored = [](const Process& process) { return kernel::reports::saved_registers(process).all_stored; };
  CHECK(all_stored(app));
  (void)kernel::schedule();
  CHECK_FALSE(all_stored(app));  // in its own trap
  CHECK(all_stored(other));
  SUBCASE("a fault stores them") {
    (void)kernel_fault({.kind = FaultKind::WriteAccess});
    CHECK(all_stored(app));
  }
  SUBCASE("a command from outside does not") {
    fault(app, FaultKind::Commanded);
    CHECK_FALSE(all_stored(app));
    (void)kernel::schedule();
    CHECK_FALSE(all_stored(app));
    CHECK(report_of(app).contains("  some are older\n"));
    fault(other, FaultKind::Commanded);
    CHECK_FALSE(all_stored(other));
  }
  SUBCASE("neither does an exit") {
    CHECK(trap(app, 6, {0, 0, 0, 0}));
    CHECK_FALSE(all_stored(app));
  }
}

TEST_CASE("a stack pointer outside of the memory is told with its distance, and what it hides is not made up") {
  World world;
  Process& app = world.start();
  app.context().sp = app.memory().layout().block.start - 4;
  const std::string report = report_of(app);
  CHECK(report.contains(": EXCEEDED, 4 B below its memory\n"));
  CHECK(report.contains(", the others are not known\n"));
}

TEST_CASE("grants are listed by their drivers, each with its place") {
  World world;
  Process& app = world.start();
  CHECK_FALSE(report_of(app).contains("  grant 0x"));
  (void)call(app, SystemCallClass::Subscribe, {kShared, 0, 0, 0});
  const core::Address grant = app.address_of(app.grant(kSharedSlot));
  const std::string line{core::Line<>{}.text("  grant ").address(grant).text(" .. ").address(grant + SharedGrant::kShape.bytes()).text("  ").view()};
  CHECK(report_of(app).contains(line));
}
}  // namespace
