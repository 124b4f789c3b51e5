// accept: a short name for an element, in a function that calls nobody's client.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Request {
  u32 place = 0;
  bool used = false;
};
class Queue {
 public:
  bool put(usize index, u32 place) {
    Request& request = m_requests[index];
    if (request.used) return false;
    request.place = place;
    request.used = true;
    return true;
  }

 private:
  std::array<Request, 4> m_requests{};
};
}  // namespace capsules
