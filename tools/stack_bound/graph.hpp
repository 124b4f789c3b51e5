// tools/stack_bound/graph.hpp - who calls whom, and how deep that goes.
//
// A call through a pointer may reach every function of the same type that is called through pointers. If the source at the call
// names a virtual function, it reaches those of that name, and functions that lie in no table of virtual functions.
//
// Assembly that calls through a pointer calls what it was handed: the gate does that, and there is one for all activations. So what is
// below such a function is asked for with the functions that its caller's caller hands to it, and differs from call to call.
// Errors   Error: a cycle, with its names; a call through a pointer of no known type.
#pragma once
#include "tools/stack_bound/called_names.hpp"
#include "tools/stack_bound/ledger.hpp"
#include "tools/stack_bound/walk.hpp"

namespace tools::stack {

/// The deepest way down from a function.
struct Depth {
  i64 bytes = 0;
  std::vector<std::string> path;  // "name +bytes"
};

class Graph {
 public:
  Graph(const Image& image, Walker& walker, Ledger& ledger);

  /// Has the names of calls at hand, so that fewer functions come into question.
  void know_names(std::map<u32, CalledName> names) { m_names = std::move(names); }
  std::vector<u32> indirect_calls();

  using Handed = std::vector<u32>;
  Depth below(u32 entry, const Handed& handed = {});
  /// From that state on: calls at a Stack depth, at the landing, or at an absolute stack pointer.
  Depth below(const Walk& walk, const std::string& name, const Handed& handed = {});
  /// The deepest place below `entry` where interrupts are switched on, not counting what runs on an emptied stack.
  std::optional<Depth> interrupts_on(u32 entry, const Handed& handed = {});
  /// What trap code stands on where an activation began that is given up. Known only when all ways were gone through: begin_again()
  /// then, and go through them a second time with it.
  const Depth& below_landings() const { return m_below_landings; }
  void begin_again() { m_depths.clear(); }
  /// Calls met so far at absolute stack pointers: what is below them does not stand on the caller's stack.
  const std::map<u32, std::pair<i64, u32>>& absolute_calls() const { return m_absolute; }

 private:
  /// A function, what it was handed, and which functions that are not called again stand above it: one bit for each such line.
  struct Call {
    u32 entry = 0;
    Handed handed{};
    u32 running = 0;
    auto operator<=>(const Call&) const = default;
  };

  void find_handing_on();
  void check_handing_on(const Function& function);
  std::vector<Call> targets(const CallSite& call, const Handed& handed);
  bool may_be_pointed_at(const Function& function) const;
  void consider(Depth& deepest, const CallSite& call, const Call& target);
  void consider_landing(Depth& deepest, const Walk& walk) const;
  std::vector<u32> indirect_targets(const CallSite& call);
  [[noreturn]] void refuse_cycle(const Call& call) const;

  const Image& m_image;
  Walker& m_walker;
  Ledger& m_ledger;
  std::map<u32, CalledName> m_names;
  std::set<u32> m_handing_on;            // calls what it was handed, or hands it on to one that does
  std::map<Call, Depth> m_depths;
  std::map<Call, std::optional<Depth>> m_interrupts;
  Depth m_below_landings;
  std::map<u32, std::pair<i64, u32>> m_absolute;  // by address: stack pointer, target
  std::vector<Call> m_open;
  u32 m_running = 0;
};

}  // namespace tools::stack
