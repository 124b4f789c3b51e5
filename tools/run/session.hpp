// tools/run/session.hpp - one run of the emulator that is watched: shows the console, types, and decides when it is over.
#pragma once
#include <functional>

#include "tools/install/installation.hpp"
#include "tools/kernel/log_decoder.hpp"
#include "tools/run/emulator.hpp"
#include "tools/run/expectation.hpp"
#include "tools/run/input_script.hpp"
#include "tools/run/panic_places.hpp"

namespace tools {

enum class Ending { Met, TimedOut, EmulatorEnded, Refused };

struct Watch {
  Expectations expected{{}};
  std::vector<Pattern> refused;   // a line that matches ends the run
  InputScript input;
  Installation installation;
  std::optional<std::chrono::seconds> timeout;
  LogDecoder log;                              // of the kernel that runs
  PanicPlaces places{};                        // of the applications that run
  std::function<void(std::string_view)> show;  // all of the console, records of the log as text
  std::function<void(std::string_view)> tell{};  // how the installation goes

  /// Nothing is waited for that could end the run.
  bool only_time_ends() const { return expected.empty() && !installs; }
  bool installs = false;
};

struct Outcome {
  Ending ending{};
  int status = 0;               // of the emulator, if it ended by itself
  std::string refused_line;
};

/// Runs until all expectations are met, something is refused, the time is over or the emulator ends.
Outcome watch(Emulator& emulator, Watch& what);

}  // namespace tools
