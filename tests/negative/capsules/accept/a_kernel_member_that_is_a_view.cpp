// accept: borrows may be kept in the kernel, which knows how long its objects live.
// zone: kernel
#include <string_view>

#include "core/types.hpp"
namespace kernel {
class Named {
 public:
  constexpr explicit Named(std::string_view name) : m_name{name} {}
  std::string_view name() const { return m_name; }

 private:
  std::string_view m_name;
};
}  // namespace kernel
