// S3: the template keeps any T; here T is a view.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
template <class T> struct Keeper { T value{}; }; class Job { Keeper<std::string_view> m_t{}; bool no() { return m_t.value.empty(); } };  // <- S3
}  // namespace capsules
