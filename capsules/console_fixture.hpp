// capsules/console_fixture.hpp - the console over a fake serial line, two processes and a kernel that listens; tests only.
#pragma once
#include "capsules/console.hpp"
#include "hil/alarm_fake.hpp"
#include "hil/uart_fake.hpp"
#include "kernel/log_bell.hpp"
#include "tests/host_port/capsule_world.hpp"

namespace capsules::test {

using namespace host;
using contract::console::Command;
using contract::console::kDriver;
using Arguments = std::array<u32, 3>;

struct NoAlarms final : VirtualAlarmClient {
  void expired(u8, u64, u64) override {}
};
struct KernelKeys final : KernelInput {
  std::string keys{};
  bool takes_keys = true;
  void input(u8 byte) override { keys += static_cast<char>(byte); }
  bool ready() const override { return takes_keys; }
};
/// What the process console would show.
struct Display final : ConsoleSource {
  std::string text{}, prompt{};
  bool has_text() const override { return !text.empty(); }
  usize take_text(std::span<u8> to) override {
    const usize count = std::min(to.size(), text.size());
    std::ranges::copy(text.substr(0, count), to.begin());
    text.erase(0, count);
    return count;
  }
  usize draw_prompt(std::span<u8> to) const override {
    std::ranges::copy(prompt, to.begin());
    return prompt.size();
  }
};

/// A console with all that belongs to it, for the world that is there.
struct WiredConsole {
  using Alarms = VirtualAlarms<hil::AlarmFake, kernel::ports::kMaxProcesses>;
  using Output = ConsoleOutput<hil::UartFake, Alarms>;
  using Input = ConsoleInput<hil::UartFake>;

  hil::UartFake uart{};
  hil::AlarmFake source{};
  NoAlarms processes{};
  KernelKeys kernel_keys{};
  Display display{};
  std::array<u8, 64> buffer{};
  ConsoleGrant grant{kernel::GrantSlot{1}};
  Alarms alarms;
  Output output;
  kernel::LogBell log_bell{kernel::DeferredCall{0}};
  Input input;
  Console<Output, Input> console;

  WiredConsole()
      : alarms{source, {processes, output, processes, processes}},
        output{uart, alarms, display, buffer, grant, kernel::DeferredCall{0}},
        input{uart, kernel_keys, grant, kernel::DeferredCall{1}},
        console{output, input, grant} {
    uart.transmit_client = output;
    uart.receive_client = input;
    source.client = alarms;
    deferred(0).on_call = [this] { output.deferred_call(); };
    deferred(1).on_call = [this] { input.deferred_call(); };
    host::life_observer().on_end = [this](kernel::ProcessId process) { input.life_ended(process); };
    connect(kDriver, console);
    kernel::drain_log_to(log_bell);
    uart.listen();
  }
  ~WiredConsole() {
    while (uart.sending) uart.complete();
  }
  WiredConsole(const WiredConsole&) = delete;
  WiredConsole& operator=(const WiredConsole&) = delete;
};

struct Terminal : World, WiredConsole {
  Process& app = start();
  Process& other = start(application("other"));
  core::Address app_text = grow(app, 512), other_text = grow(other, 512);

  core::Address text_of(const Process& process) const { return &process == &app ? app_text : other_text; }
  /// Shares `text` and asks to write it. A process has one text at a time.
  void post(Process& process, std::string_view text) {
    host::write(text_of(process), text);
    (void)call(process, SystemCallClass::ReadOnlyAllow, {kDriver, 1, text_of(process), static_cast<u32>(text.size())});
    CHECK(command(process, kDriver, Command::Write, static_cast<u32>(text.size()))[0] == 128);
  }
  /// The kernel's loop and the device run until nothing is left to do now.
  void run() {
    run_deferred_calls();
    while (uart.sending) {
      uart.complete();
      run_deferred_calls();
    }
  }
  auto written(Process& process) { return take_upcall(process, kDriver, 1); }

  void post_read(Process& process, u32 shared, u32 length) {
    (void)call(process, SystemCallClass::ReadWriteAllow, {kDriver, 1, text_of(process), shared});
    CHECK(command(process, kDriver, Command::Read, length)[0] == 128);
  }
  auto read_done(Process& process) { return take_upcall(process, kDriver, 2); }
  std::string text(const Process& process, usize count) const { return host::read(text_of(process), count); }
};

}  // namespace capsules::test
