// tools/install/installation.hpp - the host's side of installing applications: reads lines of the console, says what to type.
//
// A program that can be moved is moved to where the board has room; an object for one place is offered for that place.
// What was lost or damaged on the way is sent again.
// Errors   Error for a file that cannot be installed; what the board refuses is an outcome.
#pragma once
#include <deque>
#include <filesystem>
#include <optional>
#include <string>

#include "contract/install_protocol.hpp"
#include "tools/image/image.hpp"

namespace tools {

/// An error code of the system, as a person reads it.
std::string_view meaning_of(u32 status);

class Installation {
 public:
  struct Job {
    enum class What { Install, Unload, Nothing } what = What::Nothing;
    std::filesystem::path file;
    u32 short_id = 0;
    bool anywhere = false;  // the board chooses the place even of an object that is for one: what tests want it to refuse
  };
  Installation() : Installation{BoardMemory{}, {}} {}
  Installation(const BoardMemory& board, std::deque<Job> jobs);

  /// Asks a board that may have been ready for long; without it the board's own line begins the session.
  void greet();
  /// A whole line of the console.
  void see(const std::string& line);
  /// Frames that may be typed now.
  std::string take_typable();
  /// Nothing was heard for a while: the last frame once more.
  void try_again();
  bool finished() const { return m_stage == Stage::Finished; }
  /// How many jobs the board refused.
  u32 refused() const { return m_refused; }
  /// Progress and answers in words; taken once.
  std::string take_report();

 private:
  using Kind = contract::install::Kind;
  enum class Stage { WaitingForBoard, Greeting, CleaningUp, SettingUp, Sending, Finalizing, Loading, Aborting, Unloading, Finished };

  void begin_job();
  void send(Stage stage, Kind kind, u32 first, u32 second);
  void send_data();
  void heard(const contract::install::Answer& answer);
  void placed(u32 flash, u32 ram);
  void job_done(std::string text, bool refused);
  void refuse(std::string_view step, u32 status);

  BoardMemory m_board;
  std::deque<Job> m_jobs;
  u8 m_number = 0;  // of the last question; begins anywhere, so that a session does not repeat the one before
  Stage m_stage = Stage::WaitingForBoard;
  std::string m_name;
  std::optional<AppElf> m_elf;
  Bytes m_object;
  u32 m_offset = 0;
  u32 m_flash = 0;
  u32 m_reported = 0;  // tenths
  u32 m_refused = 0;
  contract::install::Frame m_last{};
  std::string m_typable, m_report, m_why;
};

}  // namespace tools
