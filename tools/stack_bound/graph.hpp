// tools/stack_bound/graph.hpp - who calls whom, and how deep that goes.
//
// A call through a pointer may reach every function of the same type that is called through pointers. If the source at the call
// names a virtual function, it reaches those of that name, and functions that lie in no table of virtual functions.
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
  Graph(const Image& image, Walker& walker, Ledger& ledger) : m_image{image}, m_walker{walker}, m_ledger{ledger} {}

  /// Has the names of calls at hand, so that fewer functions come into question.
  void know_names(std::map<u32, std::string> names) { m_names = std::move(names); }
  std::vector<u32> indirect_calls();

  Depth below(u32 entry);
  /// From that state on: calls at a Stack depth, or at an absolute stack pointer.
  Depth below(const Walk& walk, const std::string& name);
  /// The deepest place below `entry` where interrupts are switched on, not counting what runs on an emptied stack.
  std::optional<i64> interrupts_on(u32 entry);
  std::vector<u32> targets(const CallSite& call);
  /// Calls met so far at absolute stack pointers: what is below them does not stand on the caller's stack.
  const std::map<u32, std::pair<i64, u32>>& absolute_calls() const { return m_absolute; }

 private:
  bool may_be_pointed_at(const Function& function) const;
  void consider(Depth& deepest, const CallSite& call, u32 target);
  std::vector<u32> indirect_targets(const CallSite& call);
  [[noreturn]] void refuse_cycle(u32 entry) const;

  const Image& m_image;
  Walker& m_walker;
  Ledger& m_ledger;
  std::map<u32, std::string> m_names;
  std::map<u32, Depth> m_depths;
  std::map<u32, std::optional<i64>> m_interrupts;
  std::map<u32, std::pair<i64, u32>> m_absolute;  // by address: stack pointer, target
  std::vector<u32> m_open;
};

}  // namespace tools::stack
