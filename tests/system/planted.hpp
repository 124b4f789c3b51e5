// tests/system/planted.hpp - calls the test kernel's capsules with defects.
#pragma once
#include "tests/kernel/planted_contract.hpp"
#include "tests/system/check.hpp"
#include "user/system_call.hpp"

namespace test {

using tests::Defect;
using tests::PlantedCommand;

inline user::Return planted(u32 driver, PlantedCommand command, u32 argument = 0) {
  return user::command(driver, static_cast<u32>(command), argument, 0);
}
inline user::Return commit(u32 driver, Defect defect) { return planted(driver, PlantedCommand::Commit, static_cast<u32>(defect)); }

/// How often it was called since its initial state, this call included.
inline void check_count(u32 driver, u32 wanted, std::string_view sentence) {
  const user::Return count = planted(driver, PlantedCommand::Count);
  check(count.tag == 129, sentence);
  check_equal(count.value0, wanted, sentence);
}

}  // namespace test
