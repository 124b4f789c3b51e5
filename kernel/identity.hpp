// kernel/identity.hpp - who an application is: its short id, where that comes from, and who may not run beside whom.
//
// A short id names an application where a number has to do: in storage, in an uninstall request. It is either fixed, one
// number at most once at a time, or locally unique: then it equals nothing, and the application cannot own anything
// that outlives it.
// Source   the reference kernel's rules for application ids; FNV-1a: Fowler, Noll, Vo, 32-bit parameters.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "core/types.hpp"

namespace kernel {

class ShortId {
 public:
  constexpr ShortId() = default;  // locally unique
  /// Zero is nobody's number, so it gives a locally unique id.
  static constexpr ShortId fixed(u32 number) { return ShortId{number}; }

  constexpr bool is_fixed() const { return m_number != 0; }
  constexpr std::optional<u32> number() const { return is_fixed() ? std::optional{m_number} : std::nullopt; }
  /// A locally unique id is the same as no other, not even as itself: hence a name, and no ==.
  constexpr bool same_as(ShortId other) const { return is_fixed() && m_number == other.m_number; }
  bool operator==(const ShortId&) const = delete;

 private:
  constexpr explicit ShortId(u32 number) : m_number{number} {}
  u32 m_number = 0;
};

/// From the header's short id element; without one the header says 0.
constexpr ShortId short_id_from_header(u32 short_id) { return ShortId::fixed(short_id); }

/// From the name, by its 32-bit FNV-1a hash. A hash of 0 becomes 1, and an application without a name is locally unique.
/// Names hash alike by chance once in 2^32 and by intent easily: this is for boards whose owner chooses the names.
constexpr ShortId short_id_from_name(std::string_view name) {
  constexpr u32 kOffsetBasis = 0x811C'9DC5, kPrime = 0x0100'0193;
  if (name.empty()) return {};
  u32 hash = kOffsetBasis;
  for (const char character : name) hash = (hash ^ static_cast<u8>(character)) * kPrime;
  return ShortId::fixed(hash == 0 ? 1 : hash);
}

/// From the metadata of the key that accepted the credentials: of all applications signed with one key one runs at a time.
constexpr ShortId short_id_from_key(std::optional<u32> metadata) { return ShortId::fixed(metadata.value_or(0)); }

/// Applications are the same one if they share a name, where the policy counts names, or a short id.
struct Identity {
  std::string_view name{};  // empty: not told apart by name
  ShortId short_id{};
};

enum class Shared : u8 { Nothing, Name, ShortId };

constexpr Shared shared_by(const Identity& left, const Identity& right) {
  if (!left.name.empty() && left.name == right.name) return Shared::Name;
  return left.short_id.same_as(right.short_id) ? Shared::ShortId : Shared::Nothing;
}

enum class CandidateState : u8 {
  Waiting,  // accepted, and not decided yet
  Running,  // has a process, in whatever state
  Refused,  // blocked, or failed to load
};

/// One application whose credentials were accepted, in the order of flash.
struct Candidate {
  Identity identity{};
  u32 version = 0;
  CandidateState state = CandidateState::Waiting;
};

struct Block {
  usize by = 0;  // index of the candidate in the way
  Shared shared = Shared::Nothing;
};

/// What keeps candidates[index] from becoming a process, when everyone before it in flash has been decided: one that
/// runs already, whatever its version, or one of a higher version that still waits. Of equal versions the first in
/// flash is decided first, so it runs.
/// `candidate_at(i)` is the candidate of that index, among `count`.
template <class CandidateAt>
constexpr std::optional<Block> blocked(usize count, usize index, CandidateAt candidate_at) {
  const Candidate candidate = candidate_at(index);
  for (usize i = 0; i < count; ++i) {
    const Candidate other = candidate_at(i);
    const bool in_the_way = other.state == CandidateState::Running ||
                            (other.state == CandidateState::Waiting && other.version > candidate.version);
    if (i == index || !in_the_way) continue;
    if (const Shared shared = shared_by(candidate.identity, other.identity); shared != Shared::Nothing) return Block{.by = i, .shared = shared};
  }
  return std::nullopt;
}

}  // namespace kernel
