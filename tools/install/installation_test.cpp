// tools/install/installation_test.cpp - the host's side against a board that answers, loses, damages and lies.
#include "tools/install/installation.hpp"

#include <doctest/doctest.h>

#include <random>

#include "contract/tbf.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"

namespace {
using namespace tools;
using contract::install::Answer;
using contract::install::Frame;
using contract::install::FrameReader;
using contract::install::Kind;
using Job = Installation::Job;

constexpr BoardMemory kBoard{.isa = Isa::RiscV32, .flash = {0x8010'0000, 0x8020'0000}, .ram = {0x8030'0000, 0x8040'0000}, .flash_page = 4096};

/// An object without an application, but with a size.
std::filesystem::path object_in(const ScratchFolder& scratch, u32 bytes) {
  const auto file = scratch.path() / "some.tbf";
  Bytes object = padding_object(bytes);
  for (usize i = contract::tbf::kBaseHeaderBytes; i < object.size(); ++i) object[i] = static_cast<u8>(7 * i);
  write_file(file, object);
  return file;
}

/// What apps/loader does, in memory.
struct Receiver {
  FrameReader reader{};
  Bytes object{};
  u32 next = 0;
  u32 refuse_load = 0;
  bool loaded = false, open = false;
  Frame last{};
  Answer answer{};

  std::vector<Answer> take(std::string_view text) {
    std::vector<Answer> answers;
    for (const char c : text) {
      const auto found = reader.feed(static_cast<u8>(c));
      if (found == FrameReader::Found::Damaged) answers.push_back({.kind = Kind::Damaged});
      if (found != FrameReader::Found::Whole) continue;
      if (reader.frame() != last) answer = act_on(reader.frame());
      last = reader.frame();
      answer.number = last.number;
      answers.push_back(answer);
    }
    return answers;
  }
  Answer act_on(const Frame& frame) {
    if (frame.kind == Kind::Setup) {
      if (open) return {.kind = frame.kind, .status = 2};
      open = true;
      object.assign(frame.first, 0xff);
      next = 0;
      return {.kind = frame.kind, .first = 0x8011'0000, .second = 0x8031'0000};
    }
    if (frame.kind == Kind::Data) {
      if (frame.first != next) return {.kind = frame.kind, .status = 6, .first = next};
      std::copy_n(frame.data.begin(), frame.count, object.begin() + next);
      next += frame.count;
      return {.kind = frame.kind, .first = next};
    }
    if (frame.kind == Kind::Load) {
      if (!open) return {.kind = frame.kind, .status = 5};
      open = false;
      loaded = refuse_load == 0;
      return {.kind = frame.kind, .status = refuse_load};
    }
    return {.kind = frame.kind};
  }
};

std::string line(const Answer& answer) { return std::string{contract::install::line_of(answer).view()}; }

TEST_CASE("an object arrives as it is, and the outcome is said in words") {
  const ScratchFolder scratch;
  const auto file = object_in(scratch, 5000);
  Installation installation{kBoard, {{.what = Job::What::Install, .file = file}}};
  Receiver receiver;
  CHECK(installation.take_typable().empty());  // the board is not ready
  installation.see("clock: 1 s");
  installation.see(std::string{contract::install::kReady});
  std::string report;
  while (!installation.finished()) {
    const std::string typed = installation.take_typable();
    REQUIRE(!typed.empty());
    for (const Answer& answer : receiver.take(typed)) installation.see(line(answer));
    report += installation.take_report();
  }
  CHECK(receiver.loaded);
  CHECK(receiver.object == read_file(file));
  CHECK(installation.refused() == 0);
  CHECK(report.contains("some: installed at 0x80110000, and runs\n"));
}

TEST_CASE("what the kernel refuses is said in words, and the next job begins") {
  const ScratchFolder scratch;
  const auto file = object_in(scratch, 64);
  Installation installation{kBoard, {{.what = Job::What::Install, .file = file}, {.what = Job::What::Unload, .file = {}, .short_id = 5}}};
  Receiver receiver{.refuse_load = static_cast<u32>(core::ErrorCode::NoMemory)};
  installation.see(std::string{contract::install::kReady});
  std::string report;
  while (!installation.finished()) {
    for (const Answer& answer : receiver.take(installation.take_typable())) installation.see(line(answer));
    report += installation.take_report();
  }
  CHECK(installation.refused() == 1);
  CHECK(report.contains("some: refused, loading: there is no room for it (error 9)\n"));
  CHECK(report.contains("0x5: unloaded"));
}

TEST_CASE("a line that loses, damages and repeats does not change what arrives") {
  const ScratchFolder scratch;
  const auto file = object_in(scratch, 3000);
  for (u32 seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    std::mt19937 random{seed};
    Installation installation{kBoard, {{.what = Job::What::Install, .file = file}}};
    Receiver receiver;
    installation.see(std::string{contract::install::kReady});
    for (u32 turns = 0; !installation.finished(); ++turns) {
      REQUIRE(turns < 2000);
      std::string typed = installation.take_typable();
      if (!typed.empty() && random() % 4 == 0) typed[random() % typed.size()] ^= static_cast<char>(1 << random() % 7);
      if (!typed.empty() && random() % 6 == 0) typed.erase(random() % typed.size(), 1 + random() % 20);
      const auto answers = receiver.take(typed);
      bool heard = false;
      for (const Answer& answer : answers) {
        std::string said = line(answer);
        if (random() % 6 == 0) said[random() % said.size()] ^= 1;
        if (random() % 6 == 0) continue;
        installation.see(said);
        heard = true;
        if (random() % 8 == 0) installation.see(said);
      }
      if (!heard) installation.try_again();
      (void)installation.take_report();
    }
    CHECK(receiver.loaded);
    CHECK(receiver.object == read_file(file));
  }
}

TEST_CASE("answers that make no sense end the job or change nothing") {
  const ScratchFolder scratch;
  const auto file = object_in(scratch, 1000);
  std::mt19937 random{9};
  for (u32 round = 0; round < 2000; ++round) {
    Installation installation{kBoard, {{.what = Job::What::Install, .file = file}}};
    installation.see(std::string{contract::install::kReady});
    for (u32 turns = 0; turns < 40 && !installation.finished(); ++turns) {
      FrameReader sent;
      for (const char c : installation.take_typable()) (void)sent.feed(static_cast<u8>(c));
      installation.see(line({.kind = static_cast<Kind>(1 + random() % contract::install::kKinds), .number = sent.frame().number, .status = static_cast<u32>(random() % 3 == 0 ? random() : 0),
                             .first = static_cast<u32>(random() % 2 == 0 ? random() : random() % 1001), .second = static_cast<u32>(random())}));
    }
  }
}
}  // namespace
