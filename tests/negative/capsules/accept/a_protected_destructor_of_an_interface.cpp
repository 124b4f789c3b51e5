// accept: defaulted and protected: nobody deletes through the interface.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Source {
  virtual bool has_text() const = 0;
  virtual usize take(std::array<u8, 4>& to) = 0;

 protected:
  ~Source() = default;
};
}  // namespace capsules
