// S3: the last message, for whoever asks.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
constinit std::string_view g_last{};  // <- S3
}  // namespace capsules
