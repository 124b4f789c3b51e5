// S3: the optional outlives the number to which its closure refers.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 last(u32 count) {
  const auto reader = [](const u32& number [[clang::lifetimebound]]) { return [&number] { return number; }; };
  std::optional<decltype(reader(count))> kept{};
  for (u32 step = 0; step < count; ++step) {
    const u32 square = step * step;
    kept.emplace(reader(square));  // <- S3
  }
  return kept ? (*kept)() : 0;
}
}  // namespace capsules
