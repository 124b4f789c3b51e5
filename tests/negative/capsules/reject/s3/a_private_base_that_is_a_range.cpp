// S3: inherited privately, so that nobody sees it.
#include <span>

#include "core/types.hpp"
namespace capsules {
class Window : std::span<u8> {  // <- S3
 public:
  constexpr explicit Window(std::span<u8> bytes) : std::span<u8>{bytes} {}
  using std::span<u8>::size;
};
}  // namespace capsules
