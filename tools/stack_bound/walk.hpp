// tools/stack_bound/walk.hpp - goes through one function along every path, and notes how deep the stack is at each call.
//
// A compiled function has to leave the stack pointer where it was and may change it by constants only. Assembly may do more: it
// may take another stack, and it may put the stack pointer to a place that is known while linking.
// Errors   Error: the depth is not a number, differs where it may not, or grows without end.
#pragma once
#include <functional>
#include <variant>

#include "tools/stack_bound/image.hpp"

namespace tools::stack {

struct CallSite {
  enum class Kind : u8 { Direct, Indirect, InterruptsOn };
  Kind kind = Kind::Direct;
  u32 address = 0;
  Value depth;      // Stack: below the function's entry; Landing: below the landing; Constant: the stack pointer
  u32 target = 0;   // of a direct call, or one that does not come back
  bool tail = false;
  std::vector<u32> handed{};  // functions whose addresses are arguments of a direct call
};

struct Walk {
  i64 frame = 0;             // the deepest place below the entry, calls not counted
  bool returns = false;
  bool comes_back = false;   // to the caller's stack: assembly may land elsewhere instead
  i64 landed_frame = 0;      // the deepest place below the landing
  std::optional<i64> lands;  // below the entry, where the landing is put
  std::vector<CallSite> calls;
  std::set<u32> taken;       // functions whose addresses are made
  State left;                // by the ways that return
};

class Walker {
 public:
  Walker(const Image& image, const Listing& listing);

  /// The function or the piece of assembly at that address, entered by a call.
  const Walk& function(u32 entry);
  /// Entered with that state.
  Walk from(u32 entry, const State& state);
  /// Functions whose addresses the code walked through has made: in compiled functions, and in assembly.
  const std::set<u32>& taken() const { return m_taken; }
  const std::set<u32>& taken_by_assembly() const { return m_taken_by_assembly; }

 private:
  struct Course;
  void run(Course& course);
  i64 depth_of(const State& state, u32 address) const;
  std::vector<u32> functions_among_arguments(const State& state) const;
  bool is_half(const Instruction& instruction) const;
  void note_taken(Course& course, u32 function);
  void note_depth(Course& course, u32 address, const State& after);
  void note_address(Course& course, const Instruction& instruction, const State& after);
  void resume_behind_tables(Course& course);
  void follow(Course& course, const Instruction& instruction, const Effect& effect, State after, const State& before);
  void go_to(Course& course, u32 address, const State& state);
  void leave(Course& course, const Instruction& instruction, u32 target, const State& state);
  void call(Course& course, const Instruction& instruction, u32 target, State& state, bool& returns);
  void note(Course& course, const Instruction& instruction, CallSite::Kind kind, u32 target, const State& state, bool tail);
  void finish(Course& course, const Instruction& instruction, const State& state);
  [[noreturn]] void refuse(u32 address, std::string_view why) const;

  const Image& m_image;
  const Listing& m_listing;
  Memory m_memory;
  std::map<u32, Walk> m_walks;
  std::set<u32> m_open;
  std::set<u32> m_taken, m_taken_by_assembly;
};

}  // namespace tools::stack
