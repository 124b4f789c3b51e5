// S3: the guide makes a keeper of views of whatever text is given.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
template <class T>
class Keeper {
 public:
  constexpr explicit Keeper(T value) : m_value{value} {}
  bool empty() const { return m_value.empty(); }

 private:
  T m_value;  // <- S3
};
Keeper(const char*) -> Keeper<std::string_view>;  // <- S1
bool none() { return Keeper{"text"}.empty(); }
}  // namespace capsules
