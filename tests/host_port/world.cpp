// tests/host_port/world.cpp - resets what is global, and speaks to the kernel as an application would.
#include "tests/host_port/world.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/line.hpp"
#include "kernel/containment.hpp"
#include "kernel/deferred_call.hpp"
#include "kernel/panic.hpp"
#include "kernel/process_factory.hpp"
#include "kernel/reports/saved_registers.hpp"

namespace host {
namespace {
struct Deaf final : kernel::LogClient {
  void log_available() override {}
};
constinit Deaf deaf{};

void take_everything_logged() {
  std::array<u8, 64> bytes{};
  while (kernel::take_log(bytes) != 0) {
  }
}
}  // namespace

World::World() {
  machine() = {};
  reset_memory();
  reset_board();
  kernel::forget_turn();
  kernel::forget_capsules();
  kernel::forget_panic();
  kernel::reports::forget_faults();
  kernel::processes.clear();
  kernel::scheduler = {};
  while (kernel::take_deferred_call() != kernel::kMaxDeferredCalls) {
  }
  kernel::drain_log_to(deaf);
  take_everything_logged();
  kernel::log("");  // says how many lines an earlier test lost
  take_everything_logged();
}

core::Address World::install(const TbfBuilder& object) {
  const auto bytes = object.bytes();
  const core::Address start = m_flash_end;
  std::ranges::copy(bytes, bytes_at(start, bytes.size()).begin());
  m_flash_end += static_cast<u32>(bytes.size());
  return start;
}

void World::load() {
  loading().loader.load_all();
  serve();
}

void World::serve() {
  for (u32 call = kernel::take_deferred_call(); call < kernel::board.deferred_calls.size(); call = kernel::take_deferred_call())
    kernel::board.deferred_calls[call].client.deferred_call();
}

Process& World::start(const TbfBuilder& object) {
  const core::Address at = install(object);
  const auto bytes = object.bytes();
  const auto header = contract::tbf::parse_header(bytes);
  if (!header) throw std::logic_error(std::string{contract::tbf::describe(header.error())});
  const auto process = kernel::create_process(at, *header, kernel::ShortId{});
  if (!process) throw std::logic_error(std::string{kernel::describe(process.error())});
  return **process;
}

std::string World::log() {
  std::string text;
  std::array<u8, 1> byte{};
  while (kernel::take_log(byte) != 0)
    if (byte[0] != '\r') text += static_cast<char>(byte[0]);
  return text;
}

core::Address grow(Process& process, u32 bytes) {
  const core::Address old_break = process.memory().app_break();
  if (!process.memory().set_break(old_break + bytes)) throw std::logic_error("the test's process has no room to grow");
  return old_break;
}

Answer call(Process& process, SystemCallClass call_class, Registers arguments) {
  process.context().r = arguments;
  const Outcome outcome = kernel::dispatch(process, static_cast<u32>(call_class));
  return {.outcome = outcome, .r = process.context().r};
}

kernel::ports::Change trap(Process& process, u32 call_class, Registers arguments) {
  process.context().r = arguments;
  process.context().call_class = call_class;
  if (setjmp(machine().call_landing) != 0) return kernel_call_abandoned();
  return kernel_system_call(process.context());
}

Registers failure(ErrorCode error, Registers before) { return {0, static_cast<u32>(error), before[2], before[3]}; }
Registers failure_with_values(ErrorCode error, Registers before) { return {2, static_cast<u32>(error), before[2], before[3]}; }
Registers success(Registers before) { return {128, before[1], before[2], before[3]}; }

void write(core::Address to, std::string_view text) {
  std::ranges::copy(text, bytes_at(to, text.size()).begin());
}
std::string read(core::Address from, usize count) {
  const auto bytes = bytes_at(from, count);
  return {bytes.begin(), bytes.end()};
}
bool all_bytes_are(core::AddressRange range, u8 value) {
  return std::ranges::all_of(bytes_at(range.start, range.size()), [&](u8 byte) { return byte == value; });
}

core::Address some_function(const Process& process) { return process.app_start() + 16; }

}  // namespace host

doctest::String doctest::StringMaker<host::Registers>::convert(const host::Registers& r) {
  core::Line<> line;
  line.text("{").address(r[0]).text(", ").address(r[1]).text(", ").address(r[2]).text(", ").address(r[3]).text("}");
  return {line.view().data(), static_cast<unsigned>(line.view().size())};
}
