// kernel/identity_test.cpp - short ids, and who runs when several applications say they are the same; host only.
#include "kernel/identity.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

namespace {
using namespace kernel;
using enum CandidateState;

TEST_CASE("a locally unique id is not even the same as itself") {
  const ShortId id;
  CHECK_FALSE(id.same_as(id));
  CHECK_FALSE(id.is_fixed());
  CHECK_FALSE(id.number());
  CHECK_FALSE(id.same_as(ShortId::fixed(5)));
  CHECK_FALSE(ShortId::fixed(5).same_as(id));
}

TEST_CASE("fixed ids are the same when their numbers are, and zero is nobody's number") {
  CHECK(ShortId::fixed(5).same_as(ShortId::fixed(5)));
  CHECK_FALSE(ShortId::fixed(5).same_as(ShortId::fixed(6)));
  CHECK(*ShortId::fixed(0xFFFF'FFFF).number() == 0xFFFF'FFFF);
  CHECK_FALSE(ShortId::fixed(0).is_fixed());
  CHECK_FALSE(ShortId::fixed(0).same_as(ShortId::fixed(0)));
}

TEST_CASE("names hash as FNV-1a's authors say") {
  CHECK(*short_id_from_name("a").number() == 0xe40c'292c);
  CHECK(*short_id_from_name("foobar").number() == 0xbf9c'f968);
  CHECK_FALSE(short_id_from_name("").is_fixed());
  static_assert(short_id_from_name("blink").same_as(short_id_from_name("blink")));
}

TEST_CASE("header and key give the number they name, and none without one") {
  CHECK(*short_id_from_header(7).number() == 7);
  CHECK_FALSE(short_id_from_header(0).is_fixed());
  CHECK(*short_id_from_key(9).number() == 9);
  CHECK_FALSE(short_id_from_key(0).is_fixed());
  CHECK_FALSE(short_id_from_key(std::nullopt).is_fixed());
}

std::optional<Block> blocked(const std::vector<Candidate>& candidates, usize index) {
  return kernel::blocked(candidates.size(), index, [&](usize i) { return candidates[i]; });
}

/// What the loader does with the answers: in flash order, everyone that nothing blocks runs.
std::vector<Candidate> load(std::vector<Candidate> candidates) {
  for (usize i = 0; i < candidates.size(); ++i)
    if (candidates[i].state == Waiting) candidates[i].state = blocked(candidates, i) ? Refused : Running;
  return candidates;
}
Candidate named(std::string_view name, u32 version) { return {.identity = {.name = name}, .version = version}; }
Candidate numbered(u32 number, u32 version) { return {.identity = {.short_id = ShortId::fixed(number)}, .version = version}; }

TEST_CASE("of two versions the higher one runs, wherever it lies in flash") {
  for (const auto& make : {+[](u32 version) { return named("blink", version); }, +[](u32 version) { return numbered(4, version); }}) {
    auto loaded = load({make(1), make(2)});
    CHECK(loaded[0].state == Refused);
    CHECK(loaded[1].state == Running);
    loaded = load({make(2), make(1)});
    CHECK(loaded[0].state == Running);
    CHECK(loaded[1].state == Refused);
  }
}

TEST_CASE("of equal versions the first in flash runs") {
  const auto loaded = load({named("blink", 3), named("blink", 3), named("blink", 3)});
  CHECK(loaded[0].state == Running);
  CHECK(loaded[1].state == Refused);
  CHECK(loaded[2].state == Refused);
}

TEST_CASE("one that runs already blocks every version") {
  Candidate running = named("blink", 1);
  running.state = Running;
  const std::vector<Candidate> candidates{named("blink", 9), running};
  const auto block = blocked(candidates, 0);
  REQUIRE(block);
  CHECK(block->by == 1);
  CHECK(block->shared == Shared::Name);
}

TEST_CASE("a higher version that was refused blocks nobody") {
  Candidate refused = named("blink", 9);
  refused.state = Refused;
  CHECK_FALSE(blocked(std::vector<Candidate>{refused, named("blink", 1)}, 1));
}

TEST_CASE("a short id is shared across names, and a name across short ids") {
  const Candidate left{.identity = {.name = "left", .short_id = ShortId::fixed(4)}, .version = 1};
  const Candidate right{.identity = {.name = "right", .short_id = ShortId::fixed(4)}, .version = 2};
  const Candidate again{.identity = {.name = "left", .short_id = ShortId::fixed(8)}, .version = 2};
  CHECK(blocked(std::vector<Candidate>{left, right}, 0)->shared == Shared::ShortId);
  CHECK(blocked(std::vector<Candidate>{left, again}, 0)->shared == Shared::Name);
}

TEST_CASE("applications without name and short id never block each other") {
  const auto loaded = load({Candidate{.version = 1}, Candidate{.version = 2}, Candidate{.version = 1}});
  for (const Candidate& each : loaded) CHECK(each.state == Running);
}

TEST_CASE("whatever lies in flash, no two that run share anything, and whoever is refused shares with one that runs or was newer") {
  std::mt19937 random{11};
  constexpr std::string_view kNames[] = {"", "a", "b", "c"};
  for (u32 round = 0; round < 20'000; ++round) {
    std::vector<Candidate> candidates(1 + random() % 6);
    for (Candidate& each : candidates)
      each = {.identity = {.name = kNames[random() % 4], .short_id = ShortId::fixed(static_cast<u32>(random() % 4))}, .version = static_cast<u32>(random() % 3)};
    const auto loaded = load(candidates);
    for (usize i = 0; i < loaded.size(); ++i) {
      bool reason = false;
      for (usize k = 0; k < loaded.size(); ++k) {
        const bool shares = i != k && shared_by(loaded[i].identity, loaded[k].identity) != Shared::Nothing;
        if (shares && loaded[i].state == Running) REQUIRE(loaded[k].state != Running);
        reason = reason || (shares && (loaded[k].state == Running || loaded[k].version > loaded[i].version));
      }
      if (loaded[i].state == Refused) REQUIRE(reason);
    }
  }
}
}  // namespace
