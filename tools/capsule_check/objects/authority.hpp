// tools/capsule_check/objects/authority.hpp - which symbols the code of capsules may refer to (capsules/authority.txt), and S11 by them.
//
// Format   # comment
//          use NAME REASON   NAME: scope::* for all of a namespace, scope::name for a class or function, or a C name;
//                            a C name may end with *
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tools/capsule_check/objects/object_file.hpp"

namespace capsule_objects {

class Authority {
 public:
  /// Errors   std::runtime_error: a line that cannot be read.
  explicit Authority(std::string_view text);
  bool covers(const std::string& symbol) const;

 private:
  std::vector<std::string> m_names{};
};

/// Sentences, one for each thing that is wrong. `own`: the object of a file of capsules/, in which all is a capsule's.
std::vector<std::string> violations_of(const std::vector<Section>& object, bool own, const Authority& authority);

}  // namespace capsule_objects
