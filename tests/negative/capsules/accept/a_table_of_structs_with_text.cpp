// accept: constants may hold views of literals.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
namespace {
enum class Word : u8 { Help, List };
struct Command {
  std::string_view name{};
  std::string_view about{};
  Word word = Word::Help;
};
constexpr std::array<Command, 2> kCommands{{
    {"help", "what there is", Word::Help},
    {"list", "all processes", Word::List},
}};
}  // namespace
bool known(std::string_view name) {
  for (const Command& each : kCommands)
    if (each.name == name) return true;
  return false;
}
}  // namespace capsules
