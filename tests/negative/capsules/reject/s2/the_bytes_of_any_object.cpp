// S2: as_writable_bytes is a reinterpretation: the reference inside of an OptionalRef becomes a number to write.
#include <array>
#include <span>

#include "core/optional_ref.hpp"
namespace capsules {
struct Client {
  virtual void done() = 0;

 protected:
  ~Client() = default;
};
void bend(std::array<core::OptionalRef<Client>, 1>& clients) {
  std::as_writable_bytes(std::span{clients})[0] = std::byte{1};  // <- S2
}
}  // namespace capsules
