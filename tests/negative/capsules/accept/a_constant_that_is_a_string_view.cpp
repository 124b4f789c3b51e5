// accept: the text of a literal lives for ever.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
class Console {
 public:
  static usize room() { return kPrompt.size() + kEndOfLine.size(); }

 private:
  static constexpr std::string_view kPrompt = "bulkhead$ ";
  static constexpr std::string_view kEndOfLine = "\r\n";
};
inline constexpr std::string_view kName = "console";
}  // namespace capsules
