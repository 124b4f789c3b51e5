// tools/stack_bound/graph.cpp - the longest way through the calls.
#include "tools/stack_bound/graph.hpp"

#include "tools/common/error.hpp"
#include "tools/stack_bound/names.hpp"

namespace tools::stack {

Graph::Graph(const Image& image, Walker& walker, Ledger& ledger) : m_image{image}, m_walker{walker}, m_ledger{ledger} { find_handing_on(); }

/// Until nothing is found any more: a function that hands on may stand anywhere before those that it calls.
void Graph::find_handing_on() {
  const auto hands_on = [&](const CallSite& call) { return m_handing_on.contains(call.target) && call.handed.empty(); };
  for (usize known = 1; known != m_handing_on.size();) {
    known = m_handing_on.size();
    for (const auto& [entry, function] : m_image.functions)
      for (const CallSite& call : m_walker.function(entry).calls) {
        if (call.kind != CallSite::Kind::Direct) continue;
        if (m_image.function_at(call.target) == nullptr && std::ranges::contains(m_walker.function(call.target).calls, CallSite::Kind::Indirect, &CallSite::kind))
          m_handing_on.insert(call.target);
        if (hands_on(call)) m_handing_on.insert(entry);
      }
  }
  for (const auto& [entry, function] : m_image.functions)
    if (m_handing_on.contains(entry)) check_handing_on(function);
}

/// Which of two it hands on, its own or what it was handed, could not be told.
void Graph::check_handing_on(const Function& function) {
  std::set<TypeId> types;
  for (const auto& [entry, caller] : m_image.functions)
    for (const CallSite& call : m_walker.function(entry).calls)
      if (m_handing_on.contains(call.target))
        for (const u32 handed : call.handed) types.insert(m_image.functions.at(handed).called_as.value_or(0));
  for (const u32 taken : m_walker.function(function.entry).taken)
    if (types.contains(m_image.functions.at(taken).called_as.value_or(0)))
      fail("{} hands on a function that it was handed, and makes the address of {} as well", function.name, m_image.place(taken));
}

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
  const auto found = m_names.find(call.address);
  const CalledName at = found == m_names.end() ? CalledName{} : found->second;
  const auto named = [&](const Function& function) {
    const std::string_view last = last_part(function.name);
    return last == at.name || last.starts_with("~") || last.starts_with("operator");  // called without being named
  };
  std::vector<u32> targets;
  for (const auto& [entry, function] : m_image.functions) {
    if (!may_be_pointed_at(function) || (*function.called_as != 0 && !caller->calls.contains(*function.called_as))) continue;
    const bool possible = !function.is_virtual ||
                          (!at.name.empty() ? named(function) : !m_ledger.left_out(caller->name, last_part(function.name)));
    if (possible && !m_ledger.never(caller->name, function.name) && !m_ledger.never(at.function, function.name)) targets.push_back(entry);
  }
  return targets;
}

std::vector<Graph::Call> Graph::targets(const CallSite& call, const Handed& handed) {
  std::vector<Call> calls;
  if (call.kind == CallSite::Kind::Direct) {
    const Handed& next = call.handed.empty() ? handed : call.handed;
    calls.push_back({call.target, m_handing_on.contains(call.target) ? next : Handed{}});
  } else if (call.kind == CallSite::Kind::Indirect) {
    const bool assembly = m_image.function_at(call.address) == nullptr;
    if (assembly && handed.empty()) fail("{} at 0x{:x} calls what it was handed, and that is not known", m_image.place(call.address), call.address);
    for (const u32 target : assembly ? handed : indirect_targets(call)) calls.push_back({target, {}});
  }
  return calls;
}

void Graph::refuse_cycle(const Call& call) const {
  std::string names;
  for (auto at = std::ranges::find(m_open, call); at != m_open.end(); ++at) names += m_image.place(at->entry) + " > ";
  fail("the stack has no bound: {}{}", names, m_image.place(call.entry));
}

Depth Graph::below(u32 entry, const Handed& handed) {
  const Call call{entry, handed, m_running};
  if (const auto known = m_depths.find(call); known != m_depths.end()) return known->second;
  if (std::ranges::contains(m_open, call)) refuse_cycle(call);
  m_open.push_back(call);
  m_running |= m_ledger.once(m_image.place(entry));
  Depth depth = below(m_walker.function(entry), m_image.place(entry), handed);
  m_open.pop_back();
  m_running = call.running;
  return m_depths[call] = std::move(depth);
}

void Graph::consider(Depth& deepest, const CallSite& call, const Call& target) {
  if (call.depth.kind == Value::Kind::Constant) {
    m_absolute[call.address] = {call.depth.number, target.entry};
    return;
  }
  if (!m_open.empty() && m_open.back().entry == target.entry && m_ledger.endless(m_image.place(target.entry))) return;
  if (const u32 running = m_running & m_ledger.once(m_image.place(target.entry)); running != 0) return m_ledger.used_once(running);
  Depth lower = below(target.entry, target.handed);
  Depth& reached = call.depth.kind == Value::Kind::Landing ? m_below_landings : deepest;
  const i64 bytes = call.depth.number + lower.bytes;
  if (bytes < reached.bytes || (bytes == reached.bytes && !reached.path.empty())) return;
  reached = {bytes, std::move(lower.path)};
}

/// The activation that began here may be given up by trap code, which works on from the landing.
void Graph::consider_landing(Depth& deepest, const Walk& walk) const {
  if (walk.lands && *walk.lands + m_below_landings.bytes > deepest.bytes)
    deepest = {*walk.lands + m_below_landings.bytes, m_below_landings.path};
}

Depth Graph::below(const Walk& walk, const std::string& name, const Handed& handed) {
  Depth deepest{.bytes = walk.frame};
  m_below_landings.bytes = std::max(m_below_landings.bytes, walk.landed_frame);
  for (const CallSite& call : walk.calls)
    for (const Call& target : targets(call, handed)) consider(deepest, call, target);
  consider_landing(deepest, walk);
  deepest.path.insert(deepest.path.begin(), walk.frame == 0 ? name : std::format("{} {}", name, walk.frame));
  return deepest;
}

std::optional<Depth> Graph::interrupts_on(u32 entry, const Handed& handed) {
  const auto [known, fresh] = m_interrupts.try_emplace(Call{entry, handed});
  if (!fresh) return known->second;
  std::optional<Depth> deepest;
  const auto consider_depth = [&](i64 bytes, const std::vector<std::string>& path) {
    if (!deepest || bytes > deepest->bytes) deepest = Depth{bytes, path};
  };
  for (const CallSite& call : m_walker.function(entry).calls) {
    if (call.depth.kind != Value::Kind::Stack) continue;
    if (call.kind == CallSite::Kind::InterruptsOn) consider_depth(call.depth.number, {});
    for (const Call& next : targets(call, handed))
      if (const auto lower = interrupts_on(next.entry, next.handed)) consider_depth(call.depth.number + lower->bytes, lower->path);
  }
  if (deepest) deepest->path.insert(deepest->path.begin(), m_image.place(entry));
  return m_interrupts[{entry, handed}] = std::move(deepest);
}

}  // namespace tools::stack
