// S9: the command's number is cast first and looked at later.
#include "core/types.hpp"
namespace capsules {
enum class Command : u32 { Exists, Read };
bool reads(u32 number) {
  const Command command = static_cast<Command>(number);  // <- S9
  return command == Command::Read;
}
}  // namespace capsules
