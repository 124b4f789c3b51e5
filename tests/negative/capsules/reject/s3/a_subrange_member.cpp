// S3: what is left of a range, kept for the next call.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
class Cursor {
 public:
  constexpr explicit Cursor(std::array<u8, 8>& bytes) : m_rest{bytes} {}
  bool done() const { return m_rest.empty(); }

 private:
  std::ranges::subrange<std::array<u8, 8>::iterator> m_rest;  // <- S3
};
}  // namespace capsules
