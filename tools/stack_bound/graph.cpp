// tools/stack_bound/graph.cpp - the longest way through the calls.
#include "tools/stack_bound/graph.hpp"

#include "tools/common/error.hpp"
#include "tools/stack_bound/names.hpp"

namespace tools::stack {

std::vector<u32> Graph::indirect_calls() {
  std::vector<u32> addresses;
  for (const auto& [entry, function] : m_image.functions)
    for (const CallSite& call : m_walker.function(entry).calls)
      if (call.kind == CallSite::Kind::Indirect) addresses.push_back(call.address);
  return addresses;
}

/// Of a function that other objects may know the compiler says that it may be; the image shows whether it is.
bool Graph::may_be_pointed_at(const Function& function) const {
  if (!function.called_as) return false;
  return !function.global || m_image.pointed_at.contains(function.entry) || m_walker.taken().contains(function.entry);
}

std::vector<u32> Graph::indirect_targets(const CallSite& call) {
  const Function* caller = m_image.function_at(call.address);
  if (caller == nullptr || caller->calls.empty())
    fail("{} at 0x{:x} calls through a pointer, and its type is not known", m_image.place(call.address), call.address);
  const auto name = m_names.find(call.address);
  const auto named = [&](const Function& function) {
    const std::string_view last = last_part(function.name);
    return last == name->second || last.starts_with("~") || last.starts_with("operator");  // called without being named
  };
  std::vector<u32> targets;
  for (const auto& [entry, function] : m_image.functions) {
    if (!may_be_pointed_at(function) || (*function.called_as != 0 && !caller->calls.contains(*function.called_as))) continue;
    const bool possible = !function.is_virtual ||
                          (name != m_names.end() ? named(function) : !m_ledger.left_out(caller->name, last_part(function.name)));
    if (possible && !m_ledger.never(caller->name, function.name)) targets.push_back(entry);
  }
  return targets;
}

std::vector<u32> Graph::targets(const CallSite& call) {
  switch (call.kind) {
    case CallSite::Kind::Direct: return {call.target};
    case CallSite::Kind::Indirect: return indirect_targets(call);
    case CallSite::Kind::InterruptsOn: break;
  }
  return {};
}

void Graph::refuse_cycle(u32 entry) const {
  std::string names;
  for (auto at = std::ranges::find(m_open, entry); at != m_open.end(); ++at) names += m_image.place(*at) + " > ";
  fail("the stack has no bound: {}{}", names, m_image.place(entry));
}

Depth Graph::below(u32 entry) {
  if (const auto known = m_depths.find(entry); known != m_depths.end()) return known->second;
  if (std::ranges::contains(m_open, entry)) refuse_cycle(entry);
  m_open.push_back(entry);
  Depth depth = below(m_walker.function(entry), m_image.place(entry));
  m_open.pop_back();
  return m_depths[entry] = std::move(depth);
}

void Graph::consider(Depth& deepest, const CallSite& call, u32 target) {
  if (call.depth.kind != Value::Kind::Stack) {
    m_absolute[call.address] = {call.depth.number, target};
    return;
  }
  if (!m_open.empty() && m_open.back() == target && m_ledger.endless(m_image.place(target))) return;
  Depth lower = below(target);
  if (call.depth.number + lower.bytes < deepest.bytes || (call.depth.number + lower.bytes == deepest.bytes && !deepest.path.empty())) return;
  deepest = {call.depth.number + lower.bytes, std::move(lower.path)};
}

Depth Graph::below(const Walk& walk, const std::string& name) {
  Depth deepest{.bytes = walk.frame};
  for (const CallSite& call : walk.calls)
    for (const u32 target : targets(call)) consider(deepest, call, target);
  deepest.path.insert(deepest.path.begin(), walk.frame == 0 ? name : std::format("{} {}", name, walk.frame));
  return deepest;
}

std::optional<i64> Graph::interrupts_on(u32 entry) {
  const auto [known, fresh] = m_interrupts.try_emplace(entry);
  if (!fresh) return known->second;
  std::optional<i64> deepest;
  for (const CallSite& call : m_walker.function(entry).calls) {
    if (call.depth.kind != Value::Kind::Stack) continue;
    if (call.kind == CallSite::Kind::InterruptsOn) deepest = std::max(deepest.value_or(0), call.depth.number);
    for (const u32 target : targets(call))
      if (const auto lower = interrupts_on(target)) deepest = std::max(deepest.value_or(0), call.depth.number + *lower);
  }
  return m_interrupts[entry] = deepest;
}

}  // namespace tools::stack
