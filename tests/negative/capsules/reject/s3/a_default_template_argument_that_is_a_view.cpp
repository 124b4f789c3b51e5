// S3: Keeper<> keeps a view without saying so.
#include <span>

#include "core/types.hpp"
namespace capsules {
template <class T = std::span<u8>> struct Keeper { T value{}; }; class Job { Keeper<> m_any{}; bool no() { return m_any.value.empty(); } };  // <- S3
}  // namespace capsules
